package org.stadtmosaik.survey;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Base32;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.secret.PhoneBlinding;
import org.stadtmosaik.survey.secret.Receipt;
import tools.jackson.databind.json.JsonMapper;

/** A phone with one answer: its secret, and what it sends. */
public final class AnsweringPhone {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String handle;
  private final String receipt;
  private final Map<String, Object> body = new LinkedHashMap<>();
  private @Nullable PhoneBlinding blinding;

  public AnsweringPhone(String handle, String age, String why) {
    this.handle = handle;
    byte[] secret = new byte[20];
    RANDOM.nextBytes(secret);
    this.receipt = Base32.encode(secret);
    body.put("version", 1);
    body.put("language", "de");
    body.put("channel", "web");
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("age", age);
    if (!why.isEmpty()) {
      answers.put("why", why);
    }
    body.put("answers", answers);
  }

  /** The same with something else in its body. */
  public AnsweringPhone with(String name, @Nullable Object value) {
    if (value == null) {
      body.remove(name);
    } else {
      body.put(name, value);
    }
    return this;
  }

  /** The address of its answer. */
  public String key() {
    return java.util.HexFormat.of().formatHex(hash().bytes());
  }

  public Hash hash() {
    return Hash.ofReceipt(handle, Receipt.read(receipt).orElseThrow());
  }

  public String receipt() {
    return receipt;
  }

  /** What is to be signed, the same each time. */
  public synchronized byte[] blinded(String publicKey) {
    if (blinding == null) {
      blinding = PhoneBlinding.of(publicKey, hash().bytes());
    }
    return blinding.blinded();
  }

  /** Puts the signature into the body. */
  public AnsweringPhone signed(byte[] blindSignature) {
    byte[] signature = java.util.Objects.requireNonNull(blinding).unblind(blindSignature);
    return with("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }

  /** What it sends, the same bytes each time. */
  public byte[] body() {
    return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
  }
}

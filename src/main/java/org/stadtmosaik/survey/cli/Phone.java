package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.survey.secret.Blinding;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.secret.Receipt;

/**
 * Somebody who answers the bench's survey: page, definition, a code spent if one is needed, and the
 * answer, each as the browser sends it. The page comes over one connection and the rest, which goes
 * without cookies, over another, as in browsers.
 */
final class Phone {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI portal;
  private final String handle;
  private final byte[] key;
  private final @Nullable String code;
  private final Blinding.@Nullable Blinded blinded;
  private final @Nullable Blinding blinding;

  /**
   * @param code to spend; null for an open link
   * @param blinding the survey's key; null for an open link
   */
  Phone(URI portal, String handle, @Nullable String code, @Nullable Blinding blinding) {
    this.portal = portal;
    this.handle = handle;
    this.code = code;
    this.blinding = blinding;
    byte[] secret = new byte[Receipt.BYTES];
    RANDOM.nextBytes(secret);
    key = Hash.ofReceipt(handle, Receipt.of(secret)).bytes();
    // Before the clock runs: on a phone it is the phone's time.
    blinded = blinding == null ? null : blinding.blind(key);
  }

  /**
   * Answers once.
   *
   * @param page is told the nanoseconds of each request but the last
   * @param answer is told those of the answer itself
   * @throws Refusal if anything else came back than should
   */
  void answer(RandomGenerator random, LongConsumer page, LongConsumer answer) throws IOException {
    try (Wire pages = new Wire(portal)) {
      timed(page, 200, () -> pages.get("/s/" + handle, "text/html", "br, gzip"));
    }
    String api = "/api/v1/surveys/" + handle;
    try (Wire wire = new Wire(portal)) {
      timed(page, 200, () -> wire.get(api, "application/json", "br, gzip"));
      String signature = spend(page, wire, api);
      String body = BenchAnswers.submission(random, signature);
      String path = api + "/responses/" + HexFormat.of().formatHex(key);
      timed(answer, 201, () -> wire.json("PUT", path, body));
    }
  }

  private @Nullable String spend(LongConsumer page, Wire wire, String api) throws IOException {
    if (code == null || blinded == null || blinding == null) {
      return null;
    }
    String body = "{\"code\":\"%s\",\"blinded\":\"%s\"}".formatted(code, blinded.message());
    String signed = timed(page, 200, () -> wire.json("POST", api + "/spend", body)).text();
    return blinding.finish(BenchAnswers.field(signed, "signature"), blinded.inverse());
  }

  private interface Exchange {
    Wire.Answer exchanged() throws IOException;
  }

  private static Wire.Answer timed(LongConsumer told, int wanted, Exchange exchange)
      throws IOException {
    long began = System.nanoTime();
    Wire.Answer answer = exchange.exchanged();
    told.accept(System.nanoTime() - began);
    if (answer.status() != wanted) {
      throw new Refusal(
          Refusal.FAILED,
          "The portal answered %d, not %d: %s"
              .formatted(answer.status(), wanted, answer.text().lines().limit(3).toList()));
    }
    return answer;
  }
}

package org.stadtmosaik.audit.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.stadtmosaik.shared.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as it stands in the table.
 *
 * @param link its number and the hash stored with it
 * @param at to the microsecond
 * @param details a JSON object of strings, sorted by name, exactly as it is stored
 * @param previousHash the hash of the entry before, as stored with this one
 */
public record StoredEntry(
    Chain chain,
    Link link,
    Instant at,
    String actor,
    String action,
    String subject,
    String details,
    String previousHash) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORMAT = "stadtmosaik-audit-1";

  /** An entry with its hash computed. */
  static StoredEntry after(
      Link before,
      Chain chain,
      Instant at,
      String actor,
      String action,
      String subject,
      Map<String, String> details) {
    StoredEntry entry =
        new StoredEntry(
            chain,
            new Link(before.number() + 1, ""),
            at,
            actor,
            action,
            subject,
            JSON.writeValueAsString(new TreeMap<>(details)),
            before.hash());
    return entry.withHash(Link.of(entry.link.number(), entry.computedHash()));
  }

  private StoredEntry withHash(Link hashed) {
    return new StoredEntry(chain, hashed, at, actor, action, subject, details, previousHash);
  }

  /** Whether it hangs on the entry before and nothing in it has changed since it was written. */
  public boolean follows(Link before) {
    return link.number() == before.number() + 1
        && previousHash.equals(before.hash())
        && Link.of(link.number(), computedHash()).equals(link);
  }

  /**
   * SHA-256 over the canonical form: the format's name, chain, number, time, actor, action,
   * subject, details and the previous hash, in this order, each as a netstring (its length in UTF-8
   * bytes as a decimal number, a colon, the bytes, a comma), so that no two entries share a form.
   * The number is decimal, the time is epoch microseconds in decimal, the previous hash lower-case
   * hexadecimal.
   */
  byte[] computedHash() {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    long micros = Math.addExact(at.getEpochSecond() * 1_000_000, at.getNano() / 1000);
    String[] fields = {
      FORMAT,
      chain.name(),
      Long.toString(link.number()),
      Long.toString(micros),
      actor,
      action,
      subject,
      details,
      previousHash
    };
    for (String field : fields) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      form.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      form.writeBytes(bytes);
      form.write(',');
    }
    return Sha256.of(form.toByteArray());
  }

  public Map<String, String> detailsByName() {
    return JSON.readValue(details, new TypeReference<TreeMap<String, String>>() {});
  }
}

package org.stadtmosaik.account.domain.mailed;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes on their way: hashed, sealed for one browser, used once. */
@Repository
public class MailCodes {

  /** How long a code works. */
  public static final Duration VALID = Duration.ofMinutes(10);

  /** How often one may be typed. */
  public static final int ATTEMPTS = 5;

  private static final int NOBODYS_BYTES = 32;

  private final JdbcClient jdbc;
  private final MailKeys keys;
  private final SecureRandom random = new SecureRandom();

  MailCodes(JdbcClient jdbc, MailKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /** What a code that was right brings. */
  public record Brought(Purpose purpose, byte[] content) {}

  /**
   * Begins with a code that nobody knows and a content that says nothing: for an address that no
   * resident has, the row stays like this.
   */
  public void begin(Nonce nonce, Purpose purpose, Instant now) {
    jdbc.sql("DELETE FROM mail_code WHERE expires_at < ?").param(time(now)).update();
    byte[] nobodys = new byte[NOBODYS_BYTES];
    random.nextBytes(nobodys);
    byte[] hash = keys.nonceHash(nonce);
    jdbc.sql(
            "INSERT INTO mail_code"
                + " (nonce_hash, purpose, code_hash, sealed, attempts_left, expires_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            hash,
            purpose.name(),
            keys.codeHash(nonce, MailCode.random()),
            keys.nonceSeal(nonce).seal(nobodys, hash),
            ATTEMPTS,
            time(now.plus(VALID)))
        .update();
  }

  /** Puts the code in that is mailed, and what it brings. */
  public void fill(Nonce nonce, MailCode code, byte[] content) {
    byte[] hash = keys.nonceHash(nonce);
    jdbc.sql("UPDATE mail_code SET code_hash = ?, sealed = ? WHERE nonce_hash = ?")
        .params(keys.codeHash(nonce, code), keys.nonceSeal(nonce).seal(content, hash), hash)
        .update();
  }

  /** Uses the code up; of two browsers' tabs with the same code one gets it. */
  public Optional<Brought> use(Nonce nonce, MailCode code, Instant now) {
    byte[] hash = keys.nonceHash(nonce);
    int counted =
        jdbc.sql(
                "UPDATE mail_code SET attempts_left = attempts_left - 1"
                    + " WHERE nonce_hash = ? AND attempts_left > 0 AND expires_at > ?")
            .params(hash, time(now))
            .update();
    return counted == 0 ? Optional.empty() : check(nonce, code, hash);
  }

  private Optional<Brought> check(Nonce nonce, MailCode code, byte[] hash) {
    byte[] typed = keys.codeHash(nonce, code);
    Optional<Row> row =
        jdbc.sql("SELECT purpose, code_hash, sealed FROM mail_code WHERE nonce_hash = ?")
            .param(hash)
            .query((found, _) ->
                new Row(
                    Purpose.valueOf(found.getString("purpose")),
                    found.getBytes("code_hash"),
                    found.getBytes("sealed")))
            .optional()
            .filter(found -> MessageDigest.isEqual(found.codeHash, typed));
    boolean mine =
        row.isPresent()
            && jdbc.sql("DELETE FROM mail_code WHERE nonce_hash = ? AND code_hash = ?")
                    .params(hash, typed)
                    .update()
                == 1;
    return row.filter(_ -> mine)
        .map(found -> new Brought(found.purpose, keys.nonceSeal(nonce).open(found.sealed, hash)));
  }

  private record Row(Purpose purpose, byte[] codeHash, byte[] sealed) {}

  private static LocalDateTime time(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}

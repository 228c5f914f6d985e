package org.stadtmosaik.account.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.shared.Sha256;

/**
 * The sealed secrets of residents. A row is found by SHA-256 of the code and opened with a key
 * derived from the code (HKDF-SHA-256, RFC 5869); the table alone gives neither code nor secret.
 */
@Repository
public class Recoveries {

  private final JdbcClient jdbc;

  Recoveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the resident's secret under the resident's code, however often this is asked for. */
  public void keep(ResidentKey key, LocalDate today) {
    RecoveryCode code = RecoveryCode.of(key);
    byte[] lookup = lookupHash(code);
    jdbc.sql(
            "INSERT INTO recovery (lookup_hash, owner_tag, sealed, created_at) VALUES (?, ?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE created_at = created_at")
        .params(lookup, key.derive("recovery-owner"), sealed(key, code), today)
        .update();
  }

  public Optional<ResidentKey> open(RecoveryCode code) {
    return jdbc.sql("SELECT sealed FROM recovery WHERE lookup_hash = ?")
        .param(lookupHash(code))
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .map(sealed -> opened(sealed, code));
  }

  static byte[] sealed(ResidentKey key, RecoveryCode code) {
    return new Seal(sealingKey(code)).seal(key.secret(), lookupHash(code));
  }

  static ResidentKey opened(byte[] sealed, RecoveryCode code) {
    return new ResidentKey(new Seal(sealingKey(code)).open(sealed, lookupHash(code)));
  }

  static byte[] lookupHash(RecoveryCode code) {
    byte[] prefix = "lookup".getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = code.bytes();
    return Sha256.of(
        ByteBuffer.allocate(prefix.length + bytes.length).put(prefix).put(bytes).array());
  }

  private static byte[] sealingKey(RecoveryCode code) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(code.bytes())
                  .thenExpand("seal".getBytes(StandardCharsets.US_ASCII), ResidentKey.BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
    }
  }
}

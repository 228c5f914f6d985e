package org.stadtmosaik.survey.domain;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.account.PortalSeals;
import org.stadtmosaik.survey.secret.BlindKey;

/** A survey's key pairs. The private halves are sealed; what destroys them is deleting the rows. */
@Repository
public class KeyStore {

  private static final String SEAL = "survey key";

  private final JdbcClient jdbc;
  private final PortalSeals seals;

  KeyStore(JdbcClient jdbc, PortalSeals seals) {
    this.jdbc = jdbc;
    this.seals = seals;
  }

  public void add(UUID survey, KeyPurpose purpose, BlindKey key) {
    jdbc.sql(
            "INSERT INTO survey_key (survey_id, purpose, public_key, private_key)"
                + " VALUES (?, ?, ?, ?)")
        .params(
            survey,
            purpose.name(),
            key.check().encoded(),
            seals.seal(SEAL, key.encoded(), context(survey, purpose)))
        .update();
  }

  /** Both pairs; none once they are destroyed. */
  public Map<KeyPurpose, BlindKey> of(UUID survey) {
    Map<KeyPurpose, BlindKey> keys = new EnumMap<>(KeyPurpose.class);
    jdbc.sql("SELECT purpose, public_key, private_key FROM survey_key WHERE survey_id = ?")
        .param(survey)
        .query(found -> {
          KeyPurpose purpose = KeyPurpose.valueOf(found.getString(1));
          byte[] opened = seals.open(SEAL, found.getBytes(3), context(survey, purpose));
          keys.put(purpose, BlindKey.read(opened, found.getBytes(2)));
        });
    return keys;
  }

  private static byte[] context(UUID survey, KeyPurpose purpose) {
    return (survey + "/" + purpose).getBytes(StandardCharsets.US_ASCII);
  }
}

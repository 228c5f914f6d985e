package org.stadtmosaik.account.domain.mailed;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.ResidentKey;

/** The sealed secrets of residents who can come back by mail, one address to a resident. */
@Repository
public class MailReturns {

  private static final String OWNER = "mail-return-owner";

  private final JdbcClient jdbc;
  private final MailKeys keys;

  MailReturns(JdbcClient jdbc, MailKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  /**
   * Gives the resident this address instead of any before.
   *
   * @return false if another resident has it
   */
  public boolean attach(ResidentKey key, String address, LocalDate today) {
    byte[] tag = keys.addressTag(address);
    remove(key);
    try {
      jdbc.sql(
              "INSERT INTO mail_return (address_tag, owner_tag, sealed, created_at)"
                  + " VALUES (?, ?, ?, ?)")
          .params(tag, key.derive(OWNER), keys.addressSeal(address).seal(key.secret(), tag), today)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  public Optional<ResidentKey> open(String address) {
    byte[] tag = keys.addressTag(address);
    return jdbc.sql("SELECT sealed FROM mail_return WHERE address_tag = ?")
        .param(tag)
        .query((row, _) -> row.getBytes("sealed"))
        .optional()
        .map(sealed -> new ResidentKey(keys.addressSeal(address).open(sealed, tag)));
  }

  public boolean isAttached(ResidentKey key) {
    return jdbc.sql("SELECT COUNT(*) FROM mail_return WHERE owner_tag = ?")
            .param(key.derive(OWNER))
            .query(Long.class)
            .single()
        > 0;
  }

  public void remove(ResidentKey key) {
    jdbc.sql("DELETE FROM mail_return WHERE owner_tag = ?").param(key.derive(OWNER)).update();
  }
}

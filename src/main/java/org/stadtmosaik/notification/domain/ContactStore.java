package org.stadtmosaik.notification.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.Language;

/** The contacts' table. */
@Repository
public class ContactStore {

  private static final String COLUMNS =
      "recipient, project_id, owner, language, sealed, address_mark, stop_hash, mails, kept_at";

  private final JdbcClient jdbc;

  ContactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a contact or replaces it. */
  public void put(StoredContact contact) {
    jdbc.sql(
            "INSERT INTO notification_contact ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " owner = VALUES(owner), language = VALUES(language), sealed = VALUES(sealed),"
                + " address_mark = VALUES(address_mark), mails = VALUES(mails),"
                + " kept_at = VALUES(kept_at)")
        .param(contact.recipient())
        .param(contact.project())
        .param(contact.owner())
        .param(contact.language().tag())
        .param(contact.sealed())
        .param(contact.addressMark())
        .param(contact.stopHash())
        .param(contact.mails())
        .param(LocalDateTime.ofInstant(contact.keptAt(), ZoneOffset.UTC))
        .update();
  }

  // Without a lock: one on a row that is not there yet keeps all others from adding theirs.
  public Optional<StoredContact> find(UUID recipient) {
    return jdbc.sql(select("WHERE recipient = ?"))
        .param(recipient)
        .query(ContactStore::row)
        .optional();
  }

  /** In one query; who is unknown is left out. */
  public List<StoredContact> of(Collection<UUID> recipients) {
    if (recipients.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(select("WHERE recipient IN (:recipients)"))
        .param("recipients", recipients)
        .query(ContactStore::row)
        .list();
  }

  public List<StoredContact> ownedBy(Collection<UUID> owners) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(select("WHERE owner IN (:owners) ORDER BY kept_at DESC"))
        .param("owners", owners)
        .query(ContactStore::row)
        .list();
  }

  public Optional<StoredContact> byStopHash(byte[] hash) {
    return jdbc.sql(select("WHERE stop_hash = ?")).param(hash).query(ContactStore::row).optional();
  }

  /** The projects in which anybody has a contact: of each a device may have a pseudonym. */
  public List<UUID> projects() {
    return jdbc.sql("SELECT DISTINCT project_id FROM notification_contact")
        .query(UUID.class)
        .list();
  }

  /** Mails to this address in this project: wanted or not. */
  public void wantMails(UUID project, byte[] addressMark, boolean wanted) {
    jdbc.sql("UPDATE notification_contact SET mails = ? WHERE project_id = ? AND address_mark = ?")
        .params(wanted, project, addressMark)
        .update();
  }

  /** Mails to these people, as far as they left an address: wanted or not. */
  public void wantMails(Collection<UUID> owners, boolean wanted) {
    if (!owners.isEmpty()) {
      jdbc.sql(
              "UPDATE notification_contact SET mails = :wanted"
                  + " WHERE owner IN (:owners) AND address_mark IS NOT NULL")
          .param("wanted", wanted)
          .param("owners", owners)
          .update();
    }
  }

  public void delete(Collection<UUID> recipients) {
    jdbc.sql("DELETE FROM notification_contact WHERE recipient IN (:recipients)")
        .param("recipients", recipients)
        .update();
  }

  private static String select(String rest) {
    return "SELECT " + COLUMNS + " FROM notification_contact " + rest;
  }

  private static StoredContact row(ResultSet row, int line) throws SQLException {
    return new StoredContact(
        row.getObject("recipient", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getObject("owner", UUID.class),
        new Language(row.getString("language")),
        row.getBytes("sealed"),
        row.getBytes("address_mark"),
        row.getBytes("stop_hash"),
        row.getBoolean("mails"),
        row.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }
}

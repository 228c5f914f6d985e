package org.stadtmosaik.media.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.media.Attachment;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedTextConverter;
import org.stadtmosaik.shared.PseudonymId;

/** Pictures by who sent them, and how they become part of something. */
@Repository
public class DraftStore {

  private final JdbcClient jdbc;
  private final MediaStore store;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  DraftStore(JdbcClient jdbc, MediaStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /** The hash of the file that this person sent under this id. */
  public Optional<byte[]> find(PseudonymId sender, UUID clientId) {
    return jdbc.sql("SELECT source_hash FROM media WHERE sender = ? AND client_id = ?")
        .params(sender.value(), clientId)
        .query((row, _) -> row.getBytes("source_hash"))
        .optional();
  }

  /** How many of this person's pictures are part of nothing yet. */
  public long waiting(PseudonymId sender) {
    return jdbc.sql("SELECT COUNT(*) FROM media WHERE sender = ? AND subject_id IS NULL")
        .param(sender.value())
        .query(Long.class)
        .single();
  }

  public void add(
      CommuneId commune,
      PseudonymId sender,
      UUID clientId,
      Photographs.Developed developed,
      Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            "INSERT INTO media (id, commune_id, sender, client_id, source_hash, place, width,"
                + " height, stored_at) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?)")
        .params(
            id,
            commune.value(),
            sender.value(),
            clientId,
            developed.hash(),
            developed.width(),
            developed.height(),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
    store.addContents(id, developed);
  }

  /**
   * Makes these the thing's pictures and throws its others away. There are a few at most.
   *
   * @throws ConflictException if one of them is not there
   */
  public void attach(MediaSubject subject, PseudonymId sender, List<Attachment> pictures) {
    Set<UUID> kept = new HashSet<>();
    for (int place = 0; place < pictures.size(); place++) {
      Attachment picture = pictures.get(place);
      UUID id = attachable(subject, sender, picture.id());
      if (!kept.add(id)) {
        throw new ConflictException("media.error.missing");
      }
      jdbc.sql("UPDATE media SET subject_kind = ?, subject_id = ?, place = ?, alt = ? WHERE id = ?")
          .params(
              subject.kind(), subject.id(), place, texts.convertToDatabaseColumn(picture.alt()), id)
          .update();
    }
    jdbc
        .sql("SELECT id FROM media WHERE subject_kind = ? AND subject_id = ?")
        .params(subject.kind(), subject.id())
        .query(UUID.class)
        .list()
        .stream()
        .filter(id -> !kept.contains(id))
        .forEach(id -> jdbc.sql("DELETE FROM media WHERE id = ?").param(id).update());
  }

  /** Whether the thing has just these, whichever of its two ids each is called by. */
  public boolean has(MediaSubject subject, List<Attachment> pictures) {
    List<Boolean> same = new ArrayList<>();
    jdbc.sql(
            "SELECT id, client_id, alt FROM media WHERE subject_kind = ? AND subject_id = ?"
                + " ORDER BY place")
        .params(subject.kind(), subject.id())
        .query(row -> {
          same.add(same.size() < pictures.size() && is(pictures.get(same.size()), row));
        });
    return same.size() == pictures.size() && !same.contains(false);
  }

  private boolean is(Attachment picture, ResultSet row) throws SQLException {
    return (picture.id().equals(row.getObject("id", UUID.class))
            || picture.id().equals(row.getObject("client_id", UUID.class)))
        && Objects.equals(picture.alt(), texts.convertToEntityAttribute(row.getString("alt")));
  }

  /** Throws away what was sent before this time and is still part of nothing. */
  public int removeSentBefore(Instant time) {
    return jdbc.sql("DELETE FROM media WHERE subject_id IS NULL AND stored_at < ?")
        .param(LocalDateTime.ofInstant(time, ZoneOffset.UTC))
        .update();
  }

  /** Locked, so that the job that clears up does not take it meanwhile. */
  private UUID attachable(MediaSubject subject, PseudonymId sender, UUID id) {
    return jdbc.sql(
            "SELECT id FROM media WHERE (id = :id AND subject_kind = :kind AND subject_id ="
                + " :subject) OR (sender = :sender AND client_id = :id AND (subject_id IS NULL OR"
                + " (subject_kind = :kind AND subject_id = :subject))) FOR UPDATE")
        .param("id", id)
        .param("kind", subject.kind())
        .param("subject", subject.id())
        .param("sender", sender.value())
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new ConflictException("media.error.missing"));
  }
}

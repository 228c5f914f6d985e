package org.stadtmosaik.media.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.media.MediaContent;
import org.stadtmosaik.media.MediaId;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.LocalizedTextConverter;

/** Pictures that are part of something. */
@Repository
public class MediaStore {

  /** Every kept picture is one, whatever was sent. */
  private static final String JPEG = "image/jpeg";

  private static final String SELECT =
      "SELECT id, subject_kind, subject_id, alt, width, height FROM media ";

  private final JdbcClient jdbc;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  MediaStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a picture after those that the thing has. */
  public MediaId add(
      CommuneId commune,
      MediaSubject subject,
      Photographs.Developed developed,
      @Nullable LocalizedText alt,
      Instant now) {
    UUID id = Ids.next();
    jdbc.sql(
            "INSERT INTO media (id, commune_id, source_hash, subject_kind, subject_id, place, alt,"
                + " width, height, stored_at) SELECT ?, ?, ?, ?, ?, COALESCE(MAX(place) + 1, 0), ?,"
                + " ?, ?, ? FROM media WHERE subject_kind = ? AND subject_id = ?")
        .params(
            id,
            commune.value(),
            developed.hash(),
            subject.kind(),
            subject.id(),
            texts.convertToDatabaseColumn(alt),
            developed.width(),
            developed.height(),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC),
            subject.kind(),
            subject.id())
        .update();
    addContents(id, developed);
    return new MediaId(id);
  }

  void addContents(UUID id, Photographs.Developed developed) {
    developed
        .sizes()
        .forEach((size, bytes) ->
            jdbc.sql("INSERT INTO media_content (media_id, size, bytes) VALUES (?, ?, ?)")
                .params(id, size.name(), bytes)
                .update());
  }

  public Optional<Picture> find(MediaId id) {
    return jdbc.sql(SELECT + "WHERE id = ? AND subject_id IS NOT NULL")
        .param(id.value())
        .query((row, _) -> picture(row))
        .optional();
  }

  public Map<UUID, List<Picture>> of(String kind, Collection<UUID> subjects) {
    Map<UUID, List<Picture>> found = new HashMap<>();
    if (!subjects.isEmpty()) {
      jdbc.sql(
              SELECT
                  + "WHERE subject_kind = :kind AND subject_id IN (:subjects)"
                  + " ORDER BY subject_id, place")
          .param("kind", kind)
          .param("subjects", subjects)
          .query((row, _) -> picture(row))
          .list()
          .forEach(picture ->
              found.computeIfAbsent(picture.subject().id(), _ -> new ArrayList<>()).add(picture));
    }
    return found;
  }

  public Optional<MediaContent> content(MediaId id, MediaSize size) {
    return jdbc.sql("SELECT bytes FROM media_content WHERE media_id = ? AND size = ?")
        .params(id.value(), size.name())
        .query((row, _) -> new MediaContent(row.getBytes("bytes"), JPEG))
        .optional();
  }

  public void describe(MediaId id, LocalizedText alt) {
    jdbc.sql("UPDATE media SET alt = ? WHERE id = ?")
        .params(texts.convertToDatabaseColumn(alt), id.value())
        .update();
  }

  public void remove(MediaId id) {
    jdbc.sql("DELETE FROM media WHERE id = ?").param(id.value()).update();
  }

  public void removeAll(MediaSubject subject) {
    jdbc.sql("DELETE FROM media WHERE subject_kind = ? AND subject_id = ?")
        .params(subject.kind(), subject.id())
        .update();
  }

  /** Things of this kind that have pictures, a page of them in the order of their ids. */
  public List<UUID> subjects(String kind, UUID after, int limit) {
    return jdbc.sql(
            "SELECT DISTINCT subject_id FROM media WHERE subject_kind = ? AND subject_id > ?"
                + " ORDER BY subject_id LIMIT ?")
        .params(kind, after, limit)
        .query(UUID.class)
        .list();
  }

  private Picture picture(ResultSet row) throws SQLException {
    return new Picture(
        new MediaId(row.getObject("id", UUID.class)),
        new MediaSubject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
        texts.convertToEntityAttribute(row.getString("alt")),
        row.getInt("width"),
        row.getInt("height"));
  }
}

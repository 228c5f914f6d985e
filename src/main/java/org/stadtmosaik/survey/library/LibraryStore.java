package org.stadtmosaik.survey.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The questions that communes and their staff keep. */
@Repository
class LibraryStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT =
      "SELECT id, commune_id, keeper, original, question, version FROM question_library";

  private final JdbcClient jdbc;

  LibraryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A kept question.
   *
   * @param keeper the commune, or the member of staff whose own it is
   * @param version from 1, one more with each change
   */
  record Row(
      UUID id, CommuneId commune, UUID keeper, String original, ObjectNode question, int version) {

    LibraryQuestion question(Shelf shelf) {
      return new LibraryQuestion(id.toString(), shelf, original, question, version);
    }
  }

  /**
   * The newest first.
   *
   * @param communes where they were kept
   * @param words each of which is in some of its texts
   * @param most how many at most
   */
  List<Row> list(UUID keeper, Collection<UUID> communes, List<String> words, int from, int most) {
    if (communes.isEmpty()) {
      return List.of();
    }
    StringBuilder sql =
        new StringBuilder(SELECT).append(" WHERE keeper = :keeper AND commune_id IN (:communes)");
    for (int i = 0; i < words.size(); i++) {
      sql.append(" AND words LIKE :word").append(i).append(" ESCAPE '!'");
    }
    sql.append(" ORDER BY created_at DESC, id DESC LIMIT :most OFFSET :from");
    JdbcClient.StatementSpec query =
        jdbc.sql(sql.toString())
            .param("keeper", keeper)
            .param("communes", communes)
            .param("most", most)
            .param("from", from);
    for (int i = 0; i < words.size(); i++) {
      query = query.param("word" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
    }
    return query.query(LibraryStore::row).list();
  }

  Optional<Row> byId(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = ?").param(id).query(LibraryStore::row).optional();
  }

  /** Whether it was not there yet. */
  boolean add(Row row, String words, byte[] hash, Instant now) {
    return jdbc.sql(
                "INSERT IGNORE INTO question_library (id, commune_id, keeper, original, question,"
                    + " words, hash, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(
                row.id(),
                row.commune().value(),
                row.keeper(),
                row.original(),
                row.question().toString(),
                words,
                hash,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .update()
        > 0;
  }

  Optional<Row> same(UUID keeper, CommuneId commune, byte[] hash) {
    return jdbc.sql(SELECT + " WHERE keeper = ? AND commune_id = ? AND hash = ?")
        .params(keeper, commune.value(), hash)
        .query(LibraryStore::row)
        .optional();
  }

  /**
   * Puts another question in its place; whether it was still at this version.
   *
   * @throws org.springframework.dao.DuplicateKeyException if that question is on the shelf already
   */
  boolean change(UUID id, int version, ObjectNode question, String words, byte[] hash) {
    return jdbc.sql(
                "UPDATE question_library SET question = ?, words = ?, hash = ?,"
                    + " version = version + 1 WHERE id = ? AND version = ?")
            .params(question.toString(), words, hash, id, version)
            .update()
        > 0;
  }

  boolean remove(UUID id) {
    return jdbc.sql("DELETE FROM question_library WHERE id = ?").param(id).update() > 0;
  }

  private static Row row(ResultSet found, int line) throws SQLException {
    return new Row(
        found.getObject("id", UUID.class),
        new CommuneId(found.getObject("commune_id", UUID.class)),
        found.getObject("keeper", UUID.class),
        found.getString("original"),
        (ObjectNode) JSON.readTree(found.getString("question")),
        found.getInt("version"));
  }
}

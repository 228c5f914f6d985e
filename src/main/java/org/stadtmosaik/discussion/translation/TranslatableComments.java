package org.stadtmosaik.discussion.translation;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.discussion.Forums;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.Original;
import org.stadtmosaik.translation.Translatable;

/** Published comments, to be translated, as long as everybody sees what they are about. */
@Component
class TranslatableComments implements Translatable {

  static final String TEXT = "text";

  private static final String SELECT =
      "SELECT c.id, c.about_type, c.about_id, c.thread_id, c.language, c.text"
          + " FROM discussion_comment c ";

  private final JdbcClient jdbc;
  private final Forums forums;

  TranslatableComments(JdbcClient jdbc, Forums forums) {
    this.jdbc = jdbc;
    this.forums = forums;
  }

  private record Row(UUID id, About about, @Nullable UUID thread, Language language, String text) {}

  @Override
  public String kind() {
    return Comments.TYPE;
  }

  @Override
  public String kindKey() {
    return "discussion.type";
  }

  /** The pages of their threads, on whichever part of them the comments stand. */
  @Override
  public Map<UUID, String> paths(Collection<UUID> subjects) {
    List<Row> rows = rows(subjects);
    Map<About, Forum> places = places(rows);
    Map<UUID, String> paths = new HashMap<>();
    for (Row row : rows) {
      Forum place = places.get(row.about());
      if (place != null) {
        UUID thread = row.thread() == null ? row.id() : row.thread();
        paths.put(row.id(), ThreadPage.path(place, thread, 0, row.id()));
      }
    }
    return paths;
  }

  @Override
  public List<Original> published(Collection<UUID> subjects) {
    return originals(rows(subjects));
  }

  @Override
  public List<Original> newest(CommuneId commune, int limit) {
    return originals(
        jdbc.sql(
                SELECT
                    + "JOIN (SELECT id FROM discussion_comment"
                    + " WHERE commune_id = ? AND state = 'PUBLISHED'"
                    + " ORDER BY written_at DESC, id LIMIT ?) newest ON newest.id = c.id"
                    + " ORDER BY c.written_at DESC, c.id")
            .params(commune.value(), limit)
            .query((row, _) -> row(row))
            .list());
  }

  private List<Row> rows(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "WHERE c.id IN (:ids) AND c.state = 'PUBLISHED'")
            .param("ids", ids)
            .query((row, _) -> row(row))
            .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new About(row.getString("about_type"), row.getObject("about_id", UUID.class)),
        row.getObject("thread_id", UUID.class),
        new Language(row.getString("language")),
        row.getString("text"));
  }

  private Map<About, Forum> places(List<Row> rows) {
    return forums.of(rows.stream().map(Row::about).collect(toSet()));
  }

  private List<Original> originals(List<Row> rows) {
    Map<About, Forum> places = places(rows);
    return rows.stream()
        .filter(row -> {
          Forum place = places.get(row.about());
          return place != null && place.visible();
        })
        .map(row ->
            original(row.id(), places.get(row.about()).commune(), row.language(), row.text()))
        .toList();
  }

  static Original original(UUID comment, CommuneId commune, Language language, String text) {
    return new Original(Comments.TYPE, comment, commune, language, Map.of(TEXT, text));
  }
}

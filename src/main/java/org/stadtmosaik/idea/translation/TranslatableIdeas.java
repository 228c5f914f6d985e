package org.stadtmosaik.idea.translation;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.translation.Original;
import org.stadtmosaik.translation.Translatable;

/** Titles and texts of ideas that everybody may read, to be translated. */
@Component
class TranslatableIdeas implements Translatable {

  static final String TITLE = "title";
  static final String TEXT = "text";

  private static final String SELECT =
      """
      SELECT i.id, i.commune_id, b.project_id, i.language, i.title, i.text FROM idea i
      JOIN board b ON b.id = i.board_id
      WHERE i.state = 'PUBLISHED' AND i.merged_into IS NULL
      """;

  private final JdbcClient jdbc;
  private final Projects projects;

  TranslatableIdeas(JdbcClient jdbc, Projects projects) {
    this.jdbc = jdbc;
    this.projects = projects;
  }

  @Override
  public String kind() {
    return Ideas.TYPE;
  }

  @Override
  public String kindKey() {
    return "idea.type";
  }

  @Override
  public Map<UUID, String> paths(Collection<UUID> subjects) {
    return subjects.stream().distinct().collect(toMap(it -> it, it -> "i/" + it));
  }

  @Override
  public List<Original> published(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : readable(
            jdbc.sql(SELECT + " AND i.id IN (:ids)")
                .param("ids", subjects)
                .query((row, _) -> Found.of(row))
                .list());
  }

  @Override
  public List<Original> newest(CommuneId commune, int limit) {
    return readable(
        jdbc.sql(SELECT + " AND b.commune_id = ? ORDER BY i.submitted_at DESC, i.id LIMIT ?")
            .params(commune.value(), limit)
            .query((row, _) -> Found.of(row))
            .list());
  }

  /** Those of published projects: of a project that went back to draft nobody else reads one. */
  private List<Original> readable(List<Found> found) {
    Set<ProjectId> shown =
        projects.get(found.stream().map(Found::project).distinct().toList()).stream()
            .map(ProjectSummary::id)
            .collect(Collectors.toSet());
    return found.stream().filter(it -> shown.contains(it.project())).map(Found::original).toList();
  }

  private record Found(ProjectId project, Original original) {

    static Found of(ResultSet row) throws SQLException {
      return new Found(
          new ProjectId(row.getObject("project_id", UUID.class)), TranslatableIdeas.original(row));
    }
  }

  private static Original original(ResultSet row) throws SQLException {
    return original(
        row.getObject("id", UUID.class),
        new CommuneId(row.getObject("commune_id", UUID.class)),
        new Language(row.getString("language")),
        row.getString("title"),
        row.getString("text"));
  }

  static Original original(
      UUID idea, CommuneId commune, Language language, @Nullable String title, String text) {
    Map<String, String> fields = new TreeMap<>();
    fields.put(TEXT, text);
    if (title != null) {
      fields.put(TITLE, title);
    }
    return new Original(Ideas.TYPE, idea, commune, language, fields);
  }
}

package org.stadtmosaik.idea.translation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.LocalizedTextConverter;
import org.stadtmosaik.translation.Original;
import org.stadtmosaik.translation.Translatable;
import org.stadtmosaik.translation.Translated;

/** What staff wrote in some languages about ideas, to be translated into the others. */
final class TranslatableStaffText implements Translatable {

  private static final String TITLE = "title";
  private static final String TEXT = "text";

  private static final Language UNKNOWN = new Language("und");

  private static final LocalizedTextConverter TEXTS = new LocalizedTextConverter();

  private final JdbcClient jdbc;
  private final String kind;
  private final String kindKey;
  private final String published;

  /**
   * @param published a query of what everybody may read, with {@code id}, {@code commune_id},
   *     {@code title} or null, {@code text}, the {@code page} that it stands on and its {@code
   *     age}, the newest greatest
   */
  TranslatableStaffText(JdbcClient jdbc, String kind, String kindKey, String published) {
    this.jdbc = jdbc;
    this.kind = kind;
    this.kindKey = kindKey;
    this.published = "SELECT * FROM (" + published + ") s";
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String kindKey() {
    return kindKey;
  }

  @Override
  public Map<UUID, String> paths(Collection<UUID> subjects) {
    return among(
            subjects, (row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("page")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Original> published(Collection<UUID> subjects) {
    return among(subjects, (row, _) -> original(row));
  }

  @Override
  public List<Original> newest(CommuneId commune, int limit) {
    return jdbc.sql(published + " WHERE s.commune_id = ? ORDER BY s.age DESC, s.id LIMIT ?")
        .params(commune.value(), limit)
        .query((row, _) -> original(row))
        .list();
  }

  /** What was written first is the original; readers of the other languages need no translation. */
  Original original(UUID subject, CommuneId commune, LocalizedText text) {
    return original(subject, commune, Map.of(TEXT, text));
  }

  /** The same of a text with a title; nothing to translate if no language has both. */
  Original original(UUID subject, CommuneId commune, LocalizedText title, LocalizedText text) {
    return original(subject, commune, Map.of(TITLE, title, TEXT, text));
  }

  private Original original(UUID subject, CommuneId commune, Map<String, LocalizedText> fields) {
    List<Language> written =
        new TreeMap<>(fields)
            .firstEntry().getValue().texts().keySet().stream()
                .filter(tag -> fields.values().stream().allMatch(it -> it.texts().containsKey(tag)))
                .map(Language::new)
                .toList();
    Language from = written.isEmpty() ? UNKNOWN : written.getFirst();
    Map<String, String> words = new HashMap<>();
    fields.forEach(
        (name, text) -> words.put(name, text.texts().getOrDefault(from.tag(), text.original())));
    return new Original(
        kind, subject, commune, from, words, written.stream().skip(1).collect(toSet()));
  }

  /** The title with its translation. */
  static LocalizedText title(LocalizedText title, Translated translated) {
    return with(title, translated, TITLE);
  }

  /** The text with its translation. */
  static LocalizedText text(LocalizedText text, Translated translated) {
    return with(text, translated, TEXT);
  }

  private static LocalizedText with(LocalizedText written, Translated translated, String field) {
    String words = translated.fields().get(field);
    return words == null ? written : written.with(translated.to(), words);
  }

  private <T> List<T> among(Collection<UUID> subjects, RowMapper<T> mapper) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(published + " WHERE s.id IN (:ids)").param("ids", subjects).query(mapper).list();
  }

  private Original original(ResultSet row) throws SQLException {
    Map<String, LocalizedText> fields = new HashMap<>();
    for (String name : List.of(TITLE, TEXT)) {
      LocalizedText text = TEXTS.convertToEntityAttribute(row.getString(name));
      if (text != null) {
        fields.put(name, text);
      }
    }
    return original(
        row.getObject("id", UUID.class),
        new CommuneId(row.getObject("commune_id", UUID.class)),
        fields);
  }
}

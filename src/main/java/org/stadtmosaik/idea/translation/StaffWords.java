package org.stadtmosaik.idea.translation;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.LocalizedTextConverter;
import org.stadtmosaik.translation.Original;

/** What staff wrote in some languages, to be translated into the others. */
final class StaffWords {

  static final String TEXT = "text";

  private static final LocalizedTextConverter TEXTS = new LocalizedTextConverter();

  private StaffWords() {}

  /** What was written first is the original; readers of the other languages need no translation. */
  static Original original(String kind, UUID subject, CommuneId commune, LocalizedText text) {
    List<Language> written = text.texts().keySet().stream().map(Language::new).toList();
    return new Original(
        kind,
        subject,
        commune,
        written.getFirst(),
        Map.of(TEXT, text.original()),
        written.stream().skip(1).collect(toSet()));
  }

  /** The same, of a row with {@code id}, {@code commune_id} and {@code text}. */
  static Original original(String kind, ResultSet row) throws SQLException {
    LocalizedText text = TEXTS.convertToEntityAttribute(row.getString("text"));
    if (text == null) {
      throw new IllegalStateException("a stored text is never null");
    }
    return original(
        kind,
        row.getObject("id", UUID.class),
        new CommuneId(row.getObject("commune_id", UUID.class)),
        text);
  }
}

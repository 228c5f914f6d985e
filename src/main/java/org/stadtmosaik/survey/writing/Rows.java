package org.stadtmosaik.survey.writing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import org.stadtmosaik.survey.writing.domain.QuestionnaireRow;

/** What lists show of a document, worked out when it changes. */
final class Rows {

  private Rows() {}

  static QuestionnaireRow of(
      QuestionnaireRow row, int revision, QuestionnaireDocument document, Instant now) {
    return new QuestionnaireRow(
        row.id(),
        row.commune(),
        row.project(),
        row.survey(),
        row.version(),
        row.publishedRevision(),
        revision,
        title(document),
        questions(document),
        document.translations(),
        now);
  }

  /** In the languages that there are, the original first. */
  private static LocalizedText title(QuestionnaireDocument document) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (DocumentText text : document.texts()) {
      if (text.key().equals("survey#title")) {
        document.languages().stream()
            .filter(tag -> !text.in(tag).isEmpty())
            .forEach(tag -> texts.put(tag, text.in(tag)));
      }
    }
    return new LocalizedText(texts.isEmpty() ? Map.of(document.original(), "–") : texts);
  }

  private static int questions(QuestionnaireDocument document) {
    return (int)
        document.elements().stream()
            .filter(element -> element.kind().equals("question"))
            .filter(element -> !element.json().path("type").stringValue("").equals("info"))
            .count();
  }
}

package org.stadtmosaik.survey.writing.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.survey.writing.document.QuestionnaireDocumentTest.put;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.document.DocumentChange.Kind;

/** What is told of the difference between two versions. */
class DocumentChangesTest {

  @Test
  void tellsTextsByLanguageAndFieldsByName() {
    QuestionnaireDocument before = two();
    QuestionnaireDocument after = after(before, put("question:a", "title.ar", "أين؟"));
    after = after(after, put("survey", "title.de", "Neu"));

    assertThat(DocumentChanges.between(before, after))
        .extracting(DocumentChange::kind, DocumentChange::address, DocumentChange::field)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "survey", "title.de"),
            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "question:a", "title.ar"));
    assertThat(DocumentChanges.between(after, after)).isEmpty();
  }

  @Test
  void tellsWhatIsNewGoneAndMoved() {
    QuestionnaireDocument before = two();
    QuestionnaireDocument after = after(before, new Edit.Move("question:b", "page:p1", 0));
    assertThat(DocumentChanges.between(before, after))
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.MOVED));

    after = after(before, new Edit.Remove("question:a"));
    assertThat(DocumentChanges.between(before, after))
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REMOVED));
    assertThat(DocumentChanges.between(after, before))
        .singleElement()
        .satisfies(change -> assertThat(change.address()).isEqualTo("question:a"));
  }

  private static QuestionnaireDocument two() {
    QuestionnaireDocument blank =
        QuestionnaireDocument.blank("probe", "Probe", List.of("de", "ar"), "de");
    for (String code : List.of("a", "b")) {
      blank =
          after(
              blank,
              new Edit.Insert(
                  "page:p1", 9, NewQuestion.of(QuestionType.SINGLE, code, List.of("de"))));
    }
    return blank;
  }

  private static QuestionnaireDocument after(QuestionnaireDocument document, Edit edit) {
    return document.apply(edit).document();
  }
}

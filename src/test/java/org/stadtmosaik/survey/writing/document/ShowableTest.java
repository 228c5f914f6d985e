package org.stadtmosaik.survey.writing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.definition.QuestionType;
import tools.jackson.databind.json.JsonMapper;

/** What a phone shows of questionnaires that are not finished. */
class ShowableTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void showsDotsWhereNothingIsWrittenYet() {
    QuestionnaireDocument document =
        after(
            blank(),
            new Edit.Insert("page:p1", 0, NewQuestion.of(QuestionType.TEXT, "q1", List.of("de"))));

    Showable shown = Showable.of(document);

    assertThat(shown.definition().questions())
        .singleElement()
        .satisfies(question -> assertThat(question.title().original()).isEqualTo("…"));
    assertThat(shown.leftOut()).isEmpty();
  }

  @Test
  void leavesOutWhatIsNotReadyAndKeepsTheRest() {
    QuestionnaireDocument document = blank();
    for (QuestionType type : List.of(QuestionType.PICTURE, QuestionType.TEXT, QuestionType.SCALE)) {
      document =
          after(
              document,
              new Edit.Insert("page:p1", 99, NewQuestion.of(type, type.word(), List.of("de"))));
    }
    document =
        after(
            document,
            new Edit.Put(
                "question:text", "showIf", JSON.readTree("{\"==\":[{\"var\":\"no\"},1]}")));
    document =
        after(
            document,
            new Edit.Put("question:scale", "defaultRule", JSON.readTree("{\"var\":\"scale\"}")));

    Showable shown = Showable.of(document);

    assertThat(shown.leftOut()).containsExactly("question:picture");
    assertThat(shown.definition().questions())
        .hasSize(2)
        .allMatch(question -> question.showIf() == null && question.presetRule() == null);
  }

  @Test
  void showsSomethingOfWhateverPeopleDo() {
    Random random = new Random(7);
    QuestionnaireDocument document = blank();
    for (int i = 0; i < 400; i++) {
      try {
        document = after(document, RandomEdits.any(document, random));
      } catch (DomainException | IllegalArgumentException e) {
        continue;
      }
      if (i % 10 == 0) {
        assertThat(Showable.of(document).definition().groups()).isNotEmpty();
      }
    }
  }

  @Test
  void showsAnEmptyQuestionnaire() {
    assertThat(Showable.of(blank()).definition().questions()).hasSize(1);
  }

  private static QuestionnaireDocument blank() {
    return QuestionnaireDocument.blank("probe", "Probe", List.of("de", "ar"), "de");
  }

  private static QuestionnaireDocument after(QuestionnaireDocument document, Edit edit) {
    return document.apply(edit).document();
  }
}

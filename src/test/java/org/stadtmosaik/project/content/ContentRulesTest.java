package org.stadtmosaik.project.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

class ContentRulesTest {

  @Test
  void acceptsAFullProject() {
    assertThat(ContentRules.problems(Contents.full().tidied())).isEmpty();
  }

  @Test
  void acceptsPhasesWithAGapInWhateverOrderTheyWereTyped() {
    ProjectContent content =
        Contents.planned(Contents.complete(), Contents.phase(10, 12), Contents.phase(0, 3));

    assertThat(ContentRules.problems(content.tidied())).isEmpty();
    assertThat(content.tidied().phases().getFirst().starts()).isEqualTo(Contents.DAY);
  }

  @Test
  void refusesPhasesThatOverlapByOneDay() {
    assertThat(
            keys(Contents.planned(Contents.complete(), Contents.phase(0, 3), Contents.phase(3, 5))))
        .containsExactly("project.error.phase.overlap");
  }

  @Test
  void refusesAPhaseInsideALongerOne() {
    assertThat(
            keys(
                Contents.planned(
                    Contents.complete(),
                    Contents.phase(0, 30),
                    Contents.phase(2, 3),
                    Contents.phase(10, 12))))
        .containsExactly("project.error.phase.overlap", "project.error.phase.overlap");
  }

  @Test
  void refusesAPhaseThatEndsBeforeItBeginsAndOneWithoutAnEnd() {
    PlannedPhase open =
        new PlannedPhase(
            Ids.next(), org.stadtmosaik.project.PhaseKind.DISCUSS, Contents.DAY.plusDays(9), null);

    assertThat(keys(Contents.planned(Contents.complete(), Contents.phase(3, 2), open)))
        .containsExactly("project.error.phase.order", "project.error.phase.days");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    ProjectContent content =
        ProjectContent.begun(
            Language.GERMAN, Set.of(), TranslatedText.EMPTY, Contents.text("a".repeat(1_001)));

    assertThat(keys(content))
        .containsExactly(
            "project.error.title", "project.error.languages", "project.error.tooLong.in");
    assertThatThrownBy(() -> ContentRules.require(content.tidied()))
        .isInstanceOfSatisfying(
            ContentRefusedException.class, refusal -> assertThat(refusal.problems()).hasSize(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "uni.example",
        "https://",
        "https://user:secret@uni.example/",
        "data:text/html,x",
        "//uni.example",
        "https://uni.example/ ä"
      })
  void refusesLinksThatAreNoPages(String link) {
    Partner partner = new Partner(Ids.next(), "Uni", TranslatedText.EMPTY, link);

    assertThat(keys(with(partner))).containsExactly("project.error.link");
  }

  @Test
  void dropsWhatWasLeftEmptyAndBlanksAtTheEnds() {
    ProjectContent tidied =
        Contents.asking(
                Contents.titled(Contents.complete(), Contents.text("  Schatten ")),
                Question.fresh(),
                Contents.question(" Wo? "))
            .tidied();

    assertThat(tidied.title().in(Language.GERMAN)).isEqualTo("Schatten");
    assertThat(tidied.questions()).hasSize(1);
    assertThat(tidied.tidied()).isEqualTo(tidied);
  }

  @Test
  void keepsALanguageThatHasTextsThoughNobodyChoseIt() {
    ProjectContent content =
        Contents.titled(
            Contents.complete(),
            Contents.text("Schatten").with(Language.TURKISH, "Gölge", Language.GERMAN));

    assertThat(content.columns())
        .containsExactly(Language.GERMAN, Language.ENGLISH, Language.TURKISH);
  }

  private static ProjectContent with(Partner partner) {
    ProjectContent full = Contents.complete();
    return new ProjectContent(
        full.original(),
        full.languages(),
        full.title(),
        full.summary(),
        full.description(),
        full.picture(),
        full.pictureAlt(),
        full.questions(),
        full.phases(),
        List.of(partner),
        full.news(),
        full.contact(),
        full.outcomes());
  }

  private static List<String> keys(ProjectContent content) {
    return ContentRules.problems(content.tidied()).stream()
        .map(problem -> problem.sentence().key())
        .toList();
  }
}

package org.stadtmosaik.survey.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.DefinitionChanges;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.DefinitionRefusedException;

/** The parts of the staff's pages, each by itself. */
class SurveyPartsViewTest {

  private static final CommuneId COMMUNE = new CommuneId(UUID.randomUUID());
  private static final String ADDRESS = "https://mitmachen.example/s/0123456789";

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void doesNothingBeforeItHasAskedAndIsAnswered() {
    AtomicInteger closed = new AtomicInteger();
    CloseCard card = shown(new CloseCard(closed::incrementAndGet));

    _click(button(card, "Jetzt beenden …"));
    assertThat(closed).hasValue(0);
    _click(button(card, "Weiterlaufen lassen"));
    assertThat(closed).hasValue(0);

    _click(button(card, "Jetzt beenden …"));
    _click(button(card, "Ja, jetzt beenden"));
    assertThat(closed).hasValue(1);
  }

  @Test
  void opensTheSurveysOwnPageForHelpersAndSaysHowTheAnswerCame() {
    HelperCard card = shown(new HelperCard(aSurvey(SurveyPhase.OPEN), staff(Role.MODERATOR)));

    assertThat(_find(card, Anchor.class))
        .extracting(Anchor::getHref)
        .containsExactly(
            "/s/0123456789#h=paper&role=moderator",
            "/s/0123456789#h=telephone&role=moderator",
            "/s/0123456789#h=personal&role=moderator");
    assertThat(_find(card, Anchor.class)).allMatch(Anchor::isRouterIgnore);
  }

  @Test
  void letsNobodyEnterAnswersThatTheSurveyWouldRefuse() {
    for (SurveyPhase phase : List.of(SurveyPhase.UPCOMING, SurveyPhase.CLOSED)) {
      HelperCard card = shown(new HelperCard(aSurvey(phase), staff(Role.LEAD)));
      assertThat(_find(card, Anchor.class)).isEmpty();
    }
    HelperCard elsewhere =
        shown(
            new HelperCard(
                aSurvey(SurveyPhase.OPEN),
                new Actor.Staff(new StaffId(UUID.randomUUID()), "Ona", true, Map.of())));
    assertThat(_find(elsewhere, Anchor.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Wer den Link hat", "de-simple, Alle mit dem Link", "en, Whoever has the link",
    "ar, كل من لديه الرابط", "tr, Bağlantıya sahip herkes", "uk, Хто має посилання"
  })
  void showsTheLinkForEyesCamerasAndPrintersInTheReadersLanguage(String tag, String note) {
    UI.getCurrent().setLocale(new Language(tag).locale());
    LinkCard card =
        shown(
            new LinkCard(
                aSurvey(SurveyPhase.OPEN), ADDRESS, List.of(Language.GERMAN, Language.ARABIC)));

    String html = card.getElement().getOuterHTML();
    assertThat(card.getElement().getTextRecursively()).contains(note, ADDRESS);
    assertThat(html).contains("print-notice").contains("lang=\"ar\"");
    assertThat(_get(card, Anchor.class).getHref()).isEqualTo("/s/0123456789");
  }

  @Test
  void listsProblemsByQuestion() {
    String json = survey("{\"code\":\"a\",\"type\":\"single\",\"title\":{\"de\":\"Wo?\"}}");
    DefinitionRefusedException refusal =
        catchThrowableOfType(DefinitionRefusedException.class, () -> DefinitionReader.read(json));

    String words =
        shown(new ProblemList(json, refusal.problems())).getElement().getTextRecursively();

    assertThat(words).contains("passt noch nicht").contains("Wo?").contains("options");
  }

  @Test
  void saysOfAFileThatIsNoSurveyThatTheWholeOfItIsWrong() {
    DefinitionRefusedException refusal =
        catchThrowableOfType(DefinitionRefusedException.class, () -> DefinitionReader.read("{"));

    assertThat(shown(new ProblemList("{", refusal.problems())).getElement().getTextRecursively())
        .contains("Die ganze Datei");
  }

  @Test
  void saysWhatANewVersionAddsRemovesAndChanges() {
    Definition before =
        DefinitionReader.read(
            survey(text("a", "Wo?") + "," + text("b", "Wann?") + "," + text("c", "Wer?")));
    Definition after =
        DefinitionReader.read(
            survey(
                text("a", "Wo?")
                    + ","
                    + text("b", "Um wie viel Uhr?")
                    + ","
                    + text("d", "Warum?")));

    DefinitionChanges changes = DefinitionChanges.between(before, after);

    assertThat(changes.added()).extracting(Definition.Question::code).containsExactly("d");
    assertThat(changes.removed()).extracting(Definition.Question::code).containsExactly("c");
    assertThat(changes.changed()).extracting(Definition.Question::code).containsExactly("b");
    assertThat(DefinitionChanges.between(before, before).isEmpty()).isTrue();
    assertThat(shown(new ChangeList(changes)).getElement().getTextRecursively())
        .contains("Neu", "Warum?", "Nicht mehr dabei", "Wer?", "Geändert", "Um wie viel Uhr?");
  }

  private static String text(String code, String title) {
    return "{\"code\":\"%s\",\"type\":\"text\",\"title\":{\"de\":\"%s\"}}".formatted(code, title);
  }

  private static String survey(String questions) {
    return """
    {"schema":1,"code":"park","title":{"de":"Der Park"},"languages":["de"],"original":"de",
     "access":"open","groups":[{"code":"g1","pages":[{"code":"p1","questions":[%s]}]}]}
    """
        .formatted(questions);
  }

  private static SurveySummary aSurvey(SurveyPhase phase) {
    return new SurveySummary(
        new SurveyId(UUID.randomUUID()),
        "0123456789",
        COMMUNE,
        new ProjectId(UUID.randomUUID()),
        "park",
        LocalizedText.of("Der Park", "The park", "الحديقة"),
        Access.OPEN,
        1,
        phase,
        null,
        Instant.parse("2026-12-20T19:00:00Z"),
        12,
        false);
  }

  private static Actor.Staff staff(Role role) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()), "Mara", false, Map.of(COMMUNE, Set.of(role)));
  }

  private static NativeButton button(Component in, String words) {
    return _get(in, NativeButton.class, spec -> spec.withText(words));
  }

  private static <T extends Component> T shown(T component) {
    UI.getCurrent().add(component);
    return component;
  }
}

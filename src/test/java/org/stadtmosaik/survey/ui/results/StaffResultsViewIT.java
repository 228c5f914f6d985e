package org.stadtmosaik.survey.ui.results;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.AnsweringPhone;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveySealing;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.freetext.FreeTexts;
import org.stadtmosaik.survey.results.ReleasedResults;
import org.stadtmosaik.survey.results.SurveyResults;

/** The staff's page of results with what really lies behind it. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class StaffResultsViewIT {

  private static final Actor COMMAND = new Actor.Command("test");

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private SurveyFixtures made;
  @Autowired private Surveys surveys;
  @Autowired private SurveyAnswers answers;
  @Autowired private SurveySealing sealing;
  @Autowired private SurveyResults results;
  @Autowired private ReleasedResults released;
  @Autowired private JdbcClient jdbc;
  @Autowired private FreeTexts texts;

  private Town town;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown();
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void showsFiguresInStepsOfFiveWhileAnswersComeIn() {
    SurveySummary survey = made.aSurvey(town, "open");
    for (int i = 0; i < 13; i++) {
      answer(survey, i < 6 ? "young" : "old", "");
    }

    StaffResultsView view = view(Fixtures.aModeratorOf(town), survey);

    assertThat(words(view)).contains("Fünferschritten", "Wie alt sind Sie?");
    assertThat(buttons(view)).doesNotContain("Vorschau", "So zählen");
    assertThat(words(view(Fixtures.aLeadOf(town), survey)))
        .contains("sobald die Umfrage beendet und versiegelt ist");
  }

  @Test
  void releasesAQuestionAfterShowingWhatIsHidden() {
    SurveySummary survey = ended(14, 9);
    StaffResultsView view = view(Fixtures.aLeadOf(town), survey);

    click(view, "Vorschau");
    assertThat(words(view)).contains("verborgen");
    click(view, "Diese Zahlen veröffentlichen");
    assertThat(results.published(survey.handle())).isEmpty();
    _click(
        _find(view, NativeButton.class).stream()
            .filter(it -> it.getText().equals("Diese Zahlen veröffentlichen"))
            .toList()
            .getLast());

    assertThat(results.published(survey.handle()).orElseThrow().questions()).hasSize(1);
    assertThat(words(view)).contains("veröffentlicht am");
    click(view, "Von der Seite nehmen");
    _click(
        _find(view, NativeButton.class).stream()
            .filter(it -> it.getText().equals("Von der Seite nehmen"))
            .toList()
            .getLast());
    assertThat(results.published(survey.handle())).isEmpty();
    assertThat(words(view)).contains("von der Seite genommen");
  }

  @Test
  void laysWrittenAnswersBeforeTheModeratorsAndBlackensNames() {
    SurveySummary survey = ended(5, 5);
    StaffResultsView view = view(Fixtures.aLeadOf(town), survey);

    click(view, "Zur Prüfung geben");
    assertThat(texts.counts(COMMAND, survey.id()).get("why").waiting()).isEqualTo(10);
    click(view, "Wartende und abgelehnte Texte zeigen");
    click(view, "Stellen schwärzen");
    TextArea field = _get(view, TextArea.class);
    field.setValue("Alles gut.");
    click(view, "Speichern");
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getValue()).isEqualTo("Alles gut.");
    field.setValue("Wegen Frau […].");
    click(view, "Speichern");
    assertThat(texts.open(COMMAND, survey.id(), "why", 0))
        .extracting(it -> it.text())
        .containsOnlyOnce("Wegen Frau […].");
  }

  @Test
  void givesEverybodysOwnPageTheSameSurveysWithResults() {
    SurveySummary survey = ended(14, 9);
    AnsweredSection section = new AnsweredSection(released);
    assertThat(handles(section)).doesNotContain(survey.handle());

    results.release(COMMAND, survey.id(), "age", null);
    assertThat(handles(section)).contains(survey.handle());

    jdbc.sql("UPDATE project SET state = 'DRAFT' WHERE id = ?")
        .param(survey.project().value())
        .update();
    assertThat(handles(section)).doesNotContain(survey.handle());
  }

  private static List<String> handles(AnsweredSection section) {
    Object list = section.create().getElement().getPropertyRaw("released");
    return ((tools.jackson.databind.JsonNode) list)
        .valueStream()
        .map(it -> it.path("handle").asString())
        .toList();
  }

  @Test
  void isNotThereForOthers() {
    SurveySummary survey = made.aSurvey(town, "open");
    Actor stranger = Fixtures.aLeadOf(fixtures.aTown());

    assertThatThrownBy(() -> view(stranger, survey)).isInstanceOf(NotFoundException.class);
  }

  private SurveySummary ended(int young, int old) {
    SurveySummary survey = made.aSurvey(town, "open");
    for (int i = 0; i < young + old; i++) {
      answer(survey, i < young ? "young" : "old", "Wegen Frau Weber.");
    }
    surveys.close(COMMAND, survey.id());
    clock.advance(java.time.Duration.ofMinutes(32));
    sealing.sealEnded();
    return surveys.run(COMMAND, survey.id());
  }

  private void answer(SurveySummary survey, String age, String why) {
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), age, why);
    answers.submit(survey.handle(), phone.hash(), phone.body());
  }

  private StaffResultsView view(Actor actor, SurveySummary survey) {
    StaffResultsView view = new StaffResultsView(surveys, results, texts, () -> actor);
    view.show(survey.id());
    UI.getCurrent().removeAll();
    UI.getCurrent().add(view);
    return view;
  }

  private static void click(Component view, String words) {
    _click(
        _find(view, NativeButton.class).stream()
            .filter(it -> it.getText().equals(words) && it.isVisible())
            .findFirst()
            .orElseThrow());
  }

  private static java.util.List<String> buttons(Component view) {
    return _find(view, NativeButton.class).stream().map(NativeButton::getText).toList();
  }

  private static String words(Component view) {
    return view.getElement().getOuterHTML();
  }
}

package org.stadtmosaik.survey.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.SurveyAddress;
import org.stadtmosaik.survey.SurveyCodes;
import org.stadtmosaik.survey.SurveyCounts;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.letters.CodeSheets;
import org.stadtmosaik.survey.secret.Code;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.Questionnaires;

/** The staff's pages with what really lies behind them, by the person who looks. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class StaffSurveyViewsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures made;
  @Autowired private Surveys surveys;
  @Autowired private SurveyCodes codes;
  @Autowired private CodeSheets sheets;
  @Autowired private SurveyAddress addresses;
  @Autowired private Exports exports;
  @Autowired private Projects projects;
  @Autowired private Communes communes;
  @Autowired private Questionnaires questionnaires;
  @Autowired private QuestionnairePublishing publishing;

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
  void listsTheSurveysOfOnesCommunesOnlyWithTheirStateAndRoundedCount() {
    made.aSurvey(town, "codes");
    made.aSurvey(fixtures.aTown(), "open");

    String words = words(list(staff(Role.LEAD)));

    assertThat(words)
        .containsOnlyOnce("Der Park")
        .contains("läuft", "mit Codes", "weniger als fünf Antworten", "in Fünferschritten");
  }

  @Test
  void asksTheDatabaseNoMoreForMoreSurveys() {
    made.aSurvey(town, "open");
    Actor.Staff lead = staff(Role.LEAD);
    list(lead);
    long once = fixtures.queries(() -> list(lead));
    for (int i = 0; i < 4; i++) {
      made.aSurvey(town, "codes");
    }

    assertThat(fixtures.queries(() -> list(lead))).isEqualTo(once);
  }

  @Test
  void offersPublishingToThoseWhoMay() {
    made.aSurvey(town, "open");

    assertThat(words(list(staff(Role.LEAD)))).contains("Eine Umfrage veröffentlichen");
    assertThat(words(list(staff(Role.ADMINISTRATOR)))).contains("Eine Umfrage veröffentlichen");
    assertThat(words(list(staff(Role.MODERATOR)))).doesNotContain("Eine Umfrage veröffentlichen");
  }

  @Test
  void saysThatThereIsNoneYet() {
    assertThat(words(list(staff(Role.MODERATOR)))).contains("noch keine Umfrage");
  }

  @ParameterizedTest
  @CsvSource({
    "de-simple, So läuft die Umfrage",
    "en, How it goes",
    "ar, كيف يسير",
    "tr, Nasıl gidiyor",
    "uk, Як триває"
  })
  void speaksTheReadersLanguage(String tag, String heading) {
    SurveySummary survey = made.aSurvey(town, "codes");
    UI.getCurrent().setLocale(new Language(tag).locale());

    assertThat(words(page(survey, staff(Role.LEAD)))).contains(heading);
  }

  @Test
  void showsModeratorsHowItGoesAndLetsThemEnterAnswersAndNothingElse() {
    SurveySummary survey = made.aSurvey(town, "codes");

    StaffSurveyView page = page(survey, staff(Role.MODERATOR));

    assertThat(words(page)).contains("Für andere eintragen", addresses.of(survey.handle()));
    assertThat(_find(page, CodesCard.class)).isEmpty();
    assertThat(_find(page, UploadPanel.class)).isEmpty();
    assertThat(_find(page, CloseCard.class)).isEmpty();
  }

  @Test
  void knowsNoSurveyOfAnotherCommune() {
    SurveySummary survey = made.aSurvey(fixtures.aTown(), "codes");

    assertThatThrownBy(() -> page(survey, staff(Role.LEAD))).isInstanceOf(NotFoundException.class);
  }

  @Test
  void makesCodesOnPaperAndTakesThemBack() {
    SurveySummary survey = made.aSurvey(town, "codes");
    Actor lead = staff(Role.LEAD);
    StaffSurveyView page = page(survey, lead);
    Anchor pdf = _get(page, Anchor.class, spec -> spec.withText("PDF herunterladen").withCount(1));
    assertThat(pdf.getElement().hasAttribute("hidden")).isTrue();

    _get(page, IntegerField.class).setValue(0);
    _click(button(page, "Codes erzeugen"));
    assertThat(_get(page, IntegerField.class).isInvalid()).isTrue();
    _get(page, IntegerField.class).setValue(3);
    _click(button(page, "Codes erzeugen"));

    assertThat(pdf.getElement().hasAttribute("hidden")).isFalse();
    assertThat(new String(DownloadKt._download(pdf), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(surveys.counts(lead, survey.id())).isEqualTo(new SurveyCounts(0, 3, 0, 0, false));

    Code code = codes.generate(lead, survey.id(), 1).getFirst();
    _get(page, TextField.class).setValue(code.grouped().toLowerCase(java.util.Locale.ROOT));
    _click(button(page, "Zurücknehmen"));
    assertThat(words(page)).contains("Der Code ist zurückgenommen.");
    _get(page, TextField.class).setValue("nonsense");
    _click(button(page, "Zurücknehmen"));
    assertThat(words(page)).contains("Diesen Code gibt es nicht");
    assertThat(surveys.counts(lead, survey.id())).isEqualTo(new SurveyCounts(0, 3, 0, 1, false));
  }

  @Test
  void showsWhatANewVersionChangesAndPublishesIt() {
    SurveySummary survey = made.aSurvey(town, "open");
    Actor lead = staff(Role.LEAD);
    StaffSurveyView page = page(survey, lead);
    UploadPanel upload = _get(page, UploadPanel.class);

    upload.check("{");
    assertThat(words(upload)).contains("passt noch nicht", "Die ganze Datei");
    upload.check(SurveyFixtures.definition("another", "open", null, 5, "Wie alt?"));
    assertThat(words(upload)).contains("Das ist eine andere Umfrage");
    upload.check(
        SurveyFixtures.definition(survey.code(), "open", null, 1_000_000, "Wie alt sind Sie?"));
    assertThat(words(upload)).contains("schon veröffentlicht");

    upload.check(SurveyFixtures.definition(survey.code(), "open", null, 1_000_000, "Wie alt?"));
    assertThat(words(upload)).contains("Fassung 2", "Geändert", "Wie alt?");
    _click(button(upload, "Veröffentlichen"));

    assertThat(surveys.ofStaff(lead, survey.id()).version()).isEqualTo(2);
    assertThat(words(page)).contains("Fassung 2, veröffentlicht", "Fassung 1, veröffentlicht");
  }

  @Test
  void asksBeforeItCloses() {
    SurveySummary survey = made.aSurvey(town, "open");
    Actor lead = staff(Role.LEAD);
    StaffSurveyView page = page(survey, lead);

    _click(button(page, "Jetzt beenden …"));
    assertThat(surveys.ofStaff(lead, survey.id()).state()).isEqualTo(SurveyPhase.OPEN);
    _click(button(page, "Ja, jetzt beenden"));

    assertThat(surveys.ofStaff(lead, survey.id()).state()).isEqualTo(SurveyPhase.GRACE);
    assertThat(_find(page, CloseCard.class)).isEmpty();
  }

  private StaffSurveysView list(Actor actor) {
    return shown(
        new StaffSurveysView(surveys, projects, communes, questionnaires, publishing, () -> actor));
  }

  private StaffSurveyView page(SurveySummary survey, Actor actor) {
    StaffSurveyView page =
        new StaffSurveyView(surveys, publishing, codes, sheets, addresses, exports, () -> actor);
    page.show(survey.id());
    return shown(page);
  }

  private Actor.Staff staff(Role role) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()), "Mara", false, Map.of(town.commune().id(), Set.of(role)));
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static NativeButton button(Component in, String words) {
    return _get(in, NativeButton.class, spec -> spec.withText(words));
  }

  private static <T extends Component> T shown(T component) {
    UI.getCurrent().removeAll();
    UI.getCurrent().add(component);
    return component;
  }
}

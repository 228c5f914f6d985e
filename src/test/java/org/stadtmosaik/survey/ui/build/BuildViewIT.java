package org.stadtmosaik.survey.ui.build;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.ui.condition.EarlierAnswer;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The page where surveys are written, with what really lies behind it. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class BuildViewIT {

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures made;
  @Autowired private Surveys surveys;
  @Autowired private Questionnaires questionnaires;
  @Autowired private QuestionnairePublishing publishing;
  @Autowired private QuestionLibrary library;
  @Autowired private Projects projects;

  private Town town;
  private Actor.Staff lead;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown();
    lead = staff(Role.LEAD, town);
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void addsAQuestionOfEveryTypeAndShowsItsForm() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    for (QuestionType type : QuestionType.values()) {
      click(
          view,
          org.stadtmosaik.shared.Messages.get(Language.GERMAN, "surveybuild.type." + type.word()));
      assertThat(state(id).document().element("question:q" + (type.ordinal() + 1))).isPresent();
    }
    assertThat(state(id).summary().questions()).isEqualTo(15);
  }

  @Test
  void storesWhatIsWrittenAndTakesItBack() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Text");

    write(view, "Deutsch", "Wo drückt der Schuh?");
    assertThat(title(id)).isEqualTo("Wo drückt der Schuh?");

    _click(_get(view, NativeButton.class, spec -> spec.withText("Rückgängig")));
    assertThat(title(id)).isEmpty();
    _click(_get(view, NativeButton.class, spec -> spec.withText("Wiederholen")));
    assertThat(title(id)).isEqualTo("Wo drückt der Schuh?");
  }

  @Test
  void setsWhatAQuestionBeginsWith() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Eine Antwort");
    Picker picker = picker(view, "Voreingestellte Antwort");

    picker.setValue("o2");

    assertThat(preset(id)).isEqualTo("o2");
    _click(_get(view, NativeButton.class, spec -> spec.withText("Rückgängig")));
    assertThat(preset(id)).isEmpty();
  }

  @Test
  void setsTheEarlierAnswerThatAQuestionBeginsWith() {
    QuestionnaireId id = blank();
    BuildView view = twoPages(id);
    source(view).setValue("earlier");
    assertThat(plain(view)).contains("Die Frage beginnt leer.");

    take(earlier(view), 1);

    assertThat(rule(id)).isEqualTo("{\"var\":\"q1\"}");
    assertThat(plain(view)).contains("Am Anfang steht da: die Antwort auf „Wo?“");
    _click(_get(view, NativeButton.class, spec -> spec.withText("Rückgängig")));
    assertThat(rule(id)).isEmpty();
    _click(_get(view, NativeButton.class, spec -> spec.withText("Wiederholen")));
    assertThat(source(view).getValue()).isEqualTo("earlier");
    assertThat(plain(view)).contains("Am Anfang steht da: die Antwort auf „Wo?“");
    take(earlier(view), 0);
    assertThat(rule(id)).isEmpty();
    take(earlier(view), 1);
    source(view).setValue("fixed");
    assertThat(rule(id)).isEmpty();
    assertThat(_find(view, EarlierAnswer.class)).isEmpty();
  }

  @Test
  void aRuleTakesThePlaceOfAFixedAnswerAndIsCheckedAsText() {
    QuestionnaireId id = blank();
    BuildView view = twoPages(id);
    _get(_get(view, DefaultPart.class), Field.class).fill("dort");
    assertThat(state(id).document().element("question:q2").orElseThrow().path("default").asString())
        .isEqualTo("dort");
    source(view).setValue("earlier");
    EarlierAnswer part = _get(view, EarlierAnswer.class);

    writeRule(part, "{\"var\":\"q3\"}");
    assertThat(part.getElement().getTextRecursively()).contains("q3");
    assertThat(rule(id)).isEmpty();

    String rule = "{\"cat\":[\"Zu: \",{\"var\":\"q1\"}]}";
    writeRule(part, rule);
    assertThat(rule(id)).isEqualTo(rule);
    assertThat(state(id).document().element("question:q2").orElseThrow().has("default")).isFalse();
    assertThat(earlier(view).value()).isNotNull();
    assertThat(plain(view)).contains("Am Anfang steht da: „Zu: “ + die Antwort auf „Wo?“.");
  }

  private static void writeRule(EarlierAnswer part, String rule) {
    _get(part, Field.class).fill(rule);
    _click(_get(part, NativeButton.class));
  }

  @Test
  void aDateBeginsWithTheDayOnWhichItIsSeen() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Datum");
    DefaultPart part = _get(view, DefaultPart.class);
    Tick today = _get(part, Tick.class);

    today.setValue(true);

    assertThat(preset(id)).isEqualTo("today");
    assertThat(_find(part, Field.class)).isEmpty();
    today.setValue(false);
    assertThat(preset(id)).isEmpty();
    _get(part, Field.class).fill("2026-12-01");
    assertThat(preset(id)).isEqualTo("2026-12-01");
  }

  @Test
  void aDateMayEndWithTheDayOnWhichItIsAnswered() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Datum");
    Tick past =
        _find(view, Tick.class).stream()
            .filter(it ->
                it.getParent()
                    .orElseThrow()
                    .getElement()
                    .getTextRecursively()
                    .contains("Kein Tag nach"))
            .findFirst()
            .orElseThrow();

    past.setValue(true);

    assertThat(first(id).path("past").asBoolean()).isTrue();
    past.setValue(false);
    assertThat(first(id).has("past")).isFalse();
  }

  /** Two questions for a text, each on a page of its own; the second is open. */
  private BuildView twoPages(QuestionnaireId id) {
    BuildView view = show(id);
    click(view, "Text");
    write(view, "Deutsch", "Wo?");
    click(view, "Neue Seite");
    click(view, "Text");
    return view;
  }

  private static Picker source(BuildView view) {
    return picker(view, "Woher sie kommt");
  }

  private static Choice<?> earlier(BuildView view) {
    return _get(_get(view, EarlierAnswer.class), Choice.class);
  }

  private static <T> void take(Choice<T> choice, int index) {
    choice.choose(choice.items().get(index));
  }

  private String rule(QuestionnaireId id) {
    return state(id)
        .document()
        .element("question:q2")
        .map(question -> question.path("defaultRule"))
        .filter(rule -> !rule.isMissingNode())
        .map(JsonNode::toString)
        .orElse("");
  }

  private static String plain(BuildView view) {
    return words(view).replaceAll("[\u2066-\u2069]", "");
  }

  @Test
  void offersOptionsToBeginWithAsTheyAreNow() {
    BuildView view = show(blank());
    click(view, "Eine Antwort");
    Field label = _find(_find(view, TextPair.class).get(2), Field.class).getFirst();
    NativeDetails details =
        _find(view, NativeDetails.class).stream()
            .filter(each -> each.getSummaryText().equals("Voreingestellte Antwort"))
            .findFirst()
            .orElseThrow();

    label.fill("Am Wasser");
    details.setOpen(true);
    ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));

    assertThat(details.getElement().getTextRecursively()).contains("Am Wasser");
  }

  @Test
  void makesAQuestionOneOfAnotherTypeAfterSayingWhatIsLost() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Mehrere Antworten");
    write(view, "Deutsch", "Was fehlt?");
    picker(view, "Neue Art").setValue("ranking");
    assertThat(words(view)).contains("Es geht nichts verloren");

    _click(_get(view, NativeButton.class, spec -> spec.withText("Jetzt ändern")));

    assertThat(state(id).document().element("question:q1").orElseThrow().path("type").asString())
        .isEqualTo("ranking");
    assertThat(title(id)).isEqualTo("Was fehlt?");
    _click(_get(view, NativeButton.class, spec -> spec.withText("Rückgängig")));
    assertThat(state(id).document().element("question:q1").orElseThrow().path("type").asString())
        .isEqualTo("multiple");
  }

  private static Picker picker(BuildView view, String label) {
    return _find(view, Picker.class).stream()
        .filter(each ->
            _find(each.getParent().orElseThrow(), NativeLabel.class).stream()
                .anyMatch(it -> it.getText().equals(label)))
        .findFirst()
        .orElseThrow();
  }

  private String preset(QuestionnaireId id) {
    return first(id).path("default").stringValue("");
  }

  private JsonNode first(QuestionnaireId id) {
    return state(id).document().element("question:q1").orElseThrow();
  }

  @Test
  void publishesAndGoesOnFromWhatIsOut() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Text");
    write(view, "Deutsch", "Wo drückt der Schuh?");

    publishing.publish(lead, id, state(id).revision());

    SurveySummary survey = surveys.summaries(List.of(town.project().id())).getFirst();
    assertThat(survey.questions()).isEqualTo(1);
    assertThat(publishing.ofSurvey(lead, survey.id()).id()).isEqualTo(id);
    view = show(id);
    _click(_get(view, NativeButton.class, spec -> spec.withText("Prüfen und veröffentlichen")));
    assertThat(words(view)).contains("nichts geändert");
  }

  @Test
  void opensAPublishedSurveyOnceForTwoPeopleAndShowsWhatChanges() {
    SurveySummary survey = made.aSurvey(town, "open");
    QuestionnaireId id = publishing.ofSurvey(lead, survey.id()).id();
    assertThat(publishing.ofSurvey(staff(Role.ADMINISTRATOR, town), survey.id()).id())
        .isEqualTo(id);
    questionnaires.edit(
        lead,
        id,
        0,
        UUID.randomUUID(),
        new Edit.Put("question:why", "title.de", StringNode.valueOf("Warum denn?")));

    assertThat(publishing.changes(lead, id))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.address()).isEqualTo("question:why");
          assertThat(change.field()).isEqualTo("title.de");
        });
    assertThat(publishing.publish(lead, id, 1).version()).isEqualTo(2);
  }

  /** Answers of all versions are counted by their codes. */
  @Test
  void givesNothingNewACodeThatAnEarlierVersionHad() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Eine Antwort");
    write(view, "Deutsch", "Wie kommen Sie?");
    click(view, "Text");
    write(view, "Deutsch", "Warum?");
    publishing.publish(lead, id, state(id).revision());
    edit(id, new Edit.Remove("question:q2"));
    edit(id, new Edit.Remove("question:q1/option:o2"));
    publishing.publish(lead, id, state(id).revision());

    view = show(id);
    click(view, "Zahl");
    assertThat(state(id).document().element("question:q2")).isEmpty();
    assertThat(state(id).document().element("question:q3")).isPresent();
    Bench bench = new Bench(desk(lead), state(id), _ -> {});
    UI.getCurrent().add(bench.form());
    bench.choose("question:q1");
    _click(_get(bench.form(), NativeButton.class, spec -> spec.withText("Antwort hinzufügen")));
    assertThat(first(id).path("options"))
        .extracting(option -> option.path("code").stringValue())
        .doesNotContain("o2");
  }

  /** The reason stands where it was tried. */
  @Test
  void saysWhyItIsNotPublished() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Text");
    write(view, "Deutsch", "Wo drückt der Schuh?");
    publishing.publish(lead, id, state(id).revision());
    edit(id, put("question:q1", "title.de", "Wo fehlt etwas?"));
    BuildView mine = show(id);
    _click(_get(mine, NativeButton.class, spec -> spec.withText("Prüfen und veröffentlichen")));
    edit(id, put("question:q1", "title.de", "Was fehlt?"));

    _click(_get(mine, NativeButton.class, spec -> spec.withText("Jetzt veröffentlichen")));

    assertThat(words(mine)).contains("Der Fragebogen wurde eben noch geändert.", "Was fehlt?");
    assertThat(state(id).summary().version()).isEqualTo(1);
  }

  /** Else they would write over it without a word. */
  @Test
  void showsWhatSomebodyElseHasWrittenInTheSameQuestion() {
    QuestionnaireId id = blank();
    BuildView view = show(id);
    click(view, "Text");
    edit(id, put("question:q1", "help.de", "Auch Kleines zählt."));

    write(view, "Deutsch", "Wo drückt der Schuh?");

    assertThat(title(id)).isEqualTo("Wo drückt der Schuh?");
    assertThat(_find(view, Field.class)).anyMatch(it -> it.value().equals("Auch Kleines zählt."));
  }

  private void edit(QuestionnaireId id, Edit edit) {
    questionnaires.edit(staff(Role.LEAD, town), id, state(id).revision(), UUID.randomUUID(), edit);
  }

  private static Edit put(String address, String path, String words) {
    return new Edit.Put(address, path, StringNode.valueOf(words));
  }

  @Test
  void isNotThereForTheLeadOfAnotherTown() {
    QuestionnaireId id = blank();
    Actor.Staff stranger = staff(Role.LEAD, fixtures.aTown());

    assertThatThrownBy(() -> view(stranger).show(id)).isInstanceOf(NotFoundException.class);
  }

  private QuestionnaireId blank() {
    return questionnaires
        .create(
            lead,
            town.project().id(),
            QuestionnaireDocument.blank(
                "probe" + UUID.randomUUID().toString().substring(0, 8).replace("-", ""),
                "Probe",
                List.of("de", "ar"),
                "de"),
            null)
        .id();
  }

  private BuildView view(Actor actor) {
    return new BuildView(desk(actor));
  }

  private Desk desk(Actor actor) {
    return new Desk(questionnaires, publishing, surveys, library, projects, () -> actor);
  }

  private BuildView show(QuestionnaireId id) {
    BuildView view = view(lead);
    UI.getCurrent().removeAll();
    UI.getCurrent().add(view);
    view.show(id);
    return view;
  }

  private OpenQuestionnaire state(QuestionnaireId id) {
    return questionnaires.open(lead, id);
  }

  private String title(QuestionnaireId id) {
    return state(id)
        .document()
        .element("question:q1")
        .orElseThrow()
        .path("title")
        .path("de")
        .stringValue("");
  }

  private static void click(BuildView view, String type) {
    NativeButton button =
        _find(view, NativeButton.class, spec -> spec.withClasses("palette-type")).stream()
            .filter(each ->
                each.getChildren().findFirst().orElseThrow().getElement().getText().equals(type))
            .findFirst()
            .orElseThrow();
    _click(button);
  }

  private static void write(BuildView view, String label, String words) {
    Field field =
        _find(view, Field.class).stream()
            .filter(each -> each.getElement().getTextRecursively().startsWith(label))
            .findFirst()
            .orElseThrow();
    field.fill(words);
  }

  private static String words(BuildView view) {
    return view.getElement().getTextRecursively();
  }

  private static Actor.Staff staff(Role role, Town town) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()), "Ada", false, Map.of(town.id(), Set.of(role)));
  }
}

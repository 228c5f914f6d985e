package org.stadtmosaik.meeting.ui.poll;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.Channel;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.MeetingFixtures;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollAnswers;
import org.stadtmosaik.meeting.PollChoices;
import org.stadtmosaik.meeting.PollFixtures;
import org.stadtmosaik.meeting.PollPhase;
import org.stadtmosaik.meeting.PollRecords;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.meeting.StaffAnswer;
import org.stadtmosaik.meeting.ui.form.PlaceField;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.shell.TextsField;

/** The lead's pages with what really lies behind them, by the person who looks. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class StaffPollViewsIT {

  private static final Needs STEP_FREE =
      new Needs(new TreeSet<>(), false, List.of(), true, false, false, null);

  @Autowired private Fixtures fixtures;
  @Autowired private PollFixtures made;
  @Autowired private Polls polls;
  @Autowired private PollAnswers answers;
  @Autowired private PollChoices choices;
  @Autowired private PollRecords records;
  @Autowired private MeetingPlaces places;
  @Autowired private PollAddress addresses;
  @Autowired private Projects projects;
  @Autowired private Communes communes;
  @Autowired private Clock clock;

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
  void listsThePollsOfOnesCommunesOnly() {
    PollView poll = made.aPoll(town, 3);
    made.aPoll(fixtures.aTown(), 2);
    answer(poll, 1, Language.GERMAN, Needs.NONE, Map.of(0, Choice.YES));

    assertThat(words(list(staff(Role.MODERATOR))))
        .containsOnlyOnce("Treffen am Kanal")
        .contains("Antworten möglich", "1 Antwort", "3 Termine zur Auswahl", "Antworten bis");
  }

  @Test
  void asksTheDatabaseNoMoreForMorePolls() {
    made.aPoll(town, 2);
    Actor.Staff lead = staff(Role.LEAD);
    list(lead);
    long once = fixtures.queries(() -> list(lead));
    for (int i = 0; i < 4; i++) {
      made.aPoll(town, 2);
    }

    assertThat(fixtures.queries(() -> list(lead))).isEqualTo(once);
  }

  @Test
  void asksTheDatabaseNoMoreForMoreAnswers() {
    PollView poll = made.aPoll(town, 2);
    Actor.Staff lead = staff(Role.LEAD);
    answer(poll, 1, Language.GERMAN, Needs.NONE, Map.of(0, Choice.YES));
    page(poll, lead);
    long once = fixtures.queries(() -> page(poll, lead));
    answer(poll, 8, Language.ARABIC, STEP_FREE, Map.of(0, Choice.YES, 1, Choice.NO));

    assertThat(fixtures.queries(() -> page(poll, lead))).isEqualTo(once);
  }

  @Test
  void showsTheFullestAndTheFairestWithASentenceWhy() {
    PollView poll = twoKinds();

    String words = words(page(poll, staff(Role.LEAD)));

    assertThat(words)
        .contains("aus der Gruppe „Zugang ohne Stufen“ aber nur 0 von 6")
        .contains("Es können 16 kommen, darunter 6 aus dieser Gruppe")
        .contains("am vollsten", "am fairsten", "Außen vor blieben", "Sprache: Arabisch: 0 von 6")
        .contains("20 von 26 Menschen können kommen");
  }

  @ParameterizedTest
  @CsvSource({
    "de-simple, Die Termine im Vergleich",
    "en, The dates compared",
    "ar, مقارنة المواعيد",
    "tr, Tarihlerin karşılaştırması",
    "uk, Порівняння дат"
  })
  void speaksTheReadersLanguage(String tag, String heading) {
    PollView poll = twoKinds();
    UI.getCurrent().setLocale(new Language(tag).locale());

    assertThat(words(page(poll, staff(Role.LEAD)))).contains(heading);
  }

  @Test
  void doesNotShowAGroupThatPointsToAPerson() {
    PollView poll = made.aPoll(town, 2);
    answer(poll, 10, Language.GERMAN, Needs.NONE, Map.of(0, Choice.YES));
    answer(poll, 1, Language.TURKISH, Needs.NONE, Map.of(1, Choice.YES));

    Component compared = _get(page(poll, staff(Role.LEAD)), ComparePart.class);

    assertThat(words(compared)).doesNotContain("Türkisch", ": 1 von 1");
  }

  @Test
  void takesADateOutAtWhichOnePersonsNeedCannotBeMet() {
    PollView poll = made.aPoll(town, 2);
    answer(poll, 6, Language.GERMAN, Needs.NONE, Map.of(0, Choice.YES, 1, Choice.YES));
    Needs sign = new Needs(new TreeSet<>(), true, List.of(), false, false, false, null);
    answer(poll, 1, Language.GERMAN, sign, Map.of(0, Choice.YES));

    assertThat(words(page(poll, staff(Role.LEAD))))
        .contains("Jemand braucht, was dann nicht geht", "An jedem Termin fehlt etwas");
  }

  @Test
  void decidesWithAPublishedReasonOnlyAfterItWasAsked() {
    PollView poll = twoKinds();
    StaffPollView page = page(poll, staff(Role.LEAD));
    DecidePart decide = _get(page, DecidePart.class);
    assertThat(chosen(decide).getValue()).containsExactly(poll.options().get(1).id().value());

    _click(button(decide, "Entscheiden …"));
    _click(button(decide, "Ja, entscheiden und alle benachrichtigen"));
    assertThat(words(decide)).contains("Schreiben Sie in mindestens einer Sprache, warum.");
    assertThat(polls.ofStaff(staff(Role.LEAD), poll.summary().id()).summary().phase())
        .isEqualTo(PollPhase.OPEN);

    _click(button(decide, "Vorschlag in allen Sprachen einsetzen"));
    assertThat(_get(decide, TextsField.class).value().texts().get("ar")).contains("اخترنا الموعد");
    _click(button(decide, "Entscheiden …"));
    _click(button(decide, "Ja, entscheiden und alle benachrichtigen"));

    PollView decided = polls.ofStaff(staff(Role.LEAD), poll.summary().id());
    assertThat(decided.summary().phase()).isEqualTo(PollPhase.DECIDED);
    assertThat(decided.options().get(1).chosen()).isTrue();
    assertThat(words(page)).contains("Das ist entschieden", "der die wenigsten ausschließt");
    assertThat(_find(page, DecidePart.class)).isEmpty();
  }

  @Test
  void saysThatSomebodyElseWasFasterAndKeepsWhatWasTyped() {
    PollView poll = twoKinds();
    StaffPollView page = page(poll, staff(Role.LEAD));
    DecidePart decide = _get(page, DecidePart.class);
    _click(button(decide, "Vorschlag in allen Sprachen einsetzen"));
    polls.decide(
        Fixtures.aLeadOf(town),
        poll.summary().id(),
        polls.ofStaff(staff(Role.LEAD), poll.summary().id()).version(),
        List.of(poll.options().get(0).id()),
        LocalizedText.of(Language.GERMAN, "Schneller."));

    _click(button(decide, "Entscheiden …"));
    _click(button(decide, "Ja, entscheiden und alle benachrichtigen"));

    assertThat(polls.ofStaff(staff(Role.LEAD), poll.summary().id()).options().get(0).chosen())
        .isTrue();
    assertThat(_get(decide, TextsField.class).value().texts().get("de")).isNotBlank();
  }

  @Test
  void removesAnAnswerThatIsThereTwiceWithAReason() {
    PollView poll = made.aPoll(town, 2);
    answer(poll, 2, Language.GERMAN, Needs.NONE, Map.of(0, Choice.YES));
    StaffPollView page = page(poll, staff(Role.LEAD));
    assertThat(words(page)).contains("vielleicht doppelt");

    AnswerCard first = _find(page, AnswerCard.class).getFirst();
    _click(button(first, "Antwort entfernen …"));
    _click(button(first, "Ja, entfernen"));
    assertThat(_find(page, AnswerCard.class)).hasSize(2);

    _get(first, Input.class).setValue("Zweimal gesendet");
    _click(button(first, "Antwort entfernen …"));
    _click(button(first, "Ja, entfernen"));
    assertThat(_find(page, AnswerCard.class)).hasSize(1);
  }

  @Test
  void writesDownWhatSomebodySaidOnTheTelephoneOnceThoughItWasClickedTwice() {
    PollView poll = made.aPoll(town, 2);
    StaffPollView page = page(poll, staff(Role.MODERATOR));
    EnterPart enter = _get(page, EnterPart.class);

    _click(button(enter, "Antwort speichern"));
    assertThat(records.answers(staff(Role.LEAD), poll.summary().id()))
        .as("no date chosen")
        .isEmpty();

    RadioButtonGroup<Choice> first = _find(enter, RadioButtonGroup.class).getFirst();
    first.setValue(Choice.IF_NEEDED);
    _get(enter, IntegerField.class).setValue(3);
    NativeButton save = button(enter, "Antwort speichern");
    _click(save);
    ComponentUtil.fireEvent(save, new ClickEvent<>(save));

    List<StaffAnswer> answers = records.answers(staff(Role.LEAD), poll.summary().id());
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().channel()).isEqualTo(Channel.STAFF);
    assertThat(answers.getFirst().says().people()).isEqualTo(3);
    assertThat(answers.getFirst().says().choices())
        .containsExactly(Map.entry(poll.offered().getFirst().id(), Choice.IF_NEEDED));
    assertThat(words(page)).contains("1 Antwort");
  }

  @Test
  void showsModeratorsHowItGoesAndNothingOfWhoAnswered() {
    PollView poll = twoKinds();

    StaffPollView page = page(poll, staff(Role.MODERATOR));

    assertThat(words(page)).contains("26 Antworten", addresses.of(poll.summary().handle()));
    assertThat(_find(page, ComparePart.class)).isEmpty();
    assertThat(_find(page, DecidePart.class)).isEmpty();
    assertThat(_find(page, AnswersPart.class)).isEmpty();
  }

  @Test
  void knowsNoPollOfAnotherCommune() {
    PollView poll = made.aPoll(fixtures.aTown(), 2);
    Actor lead = staff(Role.LEAD);

    assertThatThrownBy(() -> page(poll, lead)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> choices.of(lead, poll.summary().id()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> change(poll, lead)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void letsModeratorsNeitherCompareNorChange() {
    PollView poll = made.aPoll(town, 2);
    Actor moderator = staff(Role.MODERATOR);

    assertThatThrownBy(() -> choices.of(moderator, poll.summary().id()))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> change(poll, moderator)).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void changesDatesAndKeepsTheAnswers() {
    PollView poll = twoKinds();
    ChangePollView page = change(poll, staff(Role.LEAD));
    assertThat(words(page)).contains("26 Antworten sind schon da und bleiben");
    List<DateEditor> dates = _find(page, DateEditor.class);

    _click(button(dates.getFirst(), "Entfernen"));
    assertLeadsToAPoll(() -> _click(button(page, "Änderungen speichern")));

    PollView changed = polls.ofStaff(staff(Role.LEAD), poll.summary().id());
    assertThat(changed.options().get(0).withdrawn()).isTrue();
    assertThat(changed.offered()).hasSize(1);
    assertThat(changed.answered()).isEqualTo(26);
    assertThat(words(change(changed, staff(Role.LEAD)))).contains("Nicht mehr angeboten");
  }

  @Test
  void saysAtTheFieldWhatIsMissing() {
    NewPollView page = new NewPollView(work(staff(Role.LEAD)), projects);
    page.show(town.project().id());
    shown(page);

    _click(button(page, "Umfrage öffnen"));

    assertThat(words(page)).contains("Schreiben Sie in mindestens einer Sprache einen Titel.");
    assertThat(polls.ofStaff(staff(Role.LEAD))).isEmpty();
  }

  @Test
  void opensAPollWithWhatWasTyped() {
    NewPollView page = new NewPollView(work(staff(Role.LEAD)), projects);
    page.show(town.project().id());
    shown(page);
    inputs(_get(page, PollForm.class), "text").getFirst().setValue("Wie weiter?");
    int day = 1;
    for (DateEditor date : _find(page, DateEditor.class)) {
      String when = projects.today().plusDays(20 + day++).toString();
      inputs(date, "date").getFirst().setValue(when);
      inputs(date, "time").get(0).setValue("18:00");
      inputs(date, "time").get(1).setValue("19:30");
      _get(date, Checkbox.class, it -> it.withLabel("Auch online möglich")).setValue(true);
    }

    assertLeadsToAPoll(() -> _click(button(page, "Umfrage öffnen")));

    PollSummary opened = polls.ofStaff(staff(Role.LEAD)).getFirst();
    assertThat(opened.title().original()).isEqualTo("Wie weiter?");
    assertThat(opened.dates()).isEqualTo(2);
  }

  @Test
  void saysAtTheDateWhatTheServiceRefuses() {
    PollView poll = made.aPoll(town, 2);
    ChangePollView page = change(poll, staff(Role.LEAD));
    DateEditor second = _find(page, DateEditor.class).get(1);
    _get(second, Checkbox.class, it -> it.withLabel("Auch online möglich")).setValue(false);

    _click(button(page, "Änderungen speichern"));

    assertThat(_get(second, PlaceField.class).isInvalid()).isTrue();
    assertThat(polls.ofStaff(staff(Role.LEAD), poll.summary().id()).version())
        .isEqualTo(poll.version());
  }

  /** There are no routes in these tests: where it leads is in the refusal. */
  private static void assertLeadsToAPoll(Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOf(com.vaadin.flow.router.NotFoundException.class)
        .hasMessageContaining("staff/polls/");
  }

  private static List<Input> inputs(Component in, String type) {
    return _find(in, Input.class).stream().filter(input -> input.getType().equals(type)).toList();
  }

  /** Twenty who read German and can come first, six who read Arabic and can come second. */
  private PollView twoKinds() {
    PollView poll = made.aPoll(town, 2);
    answer(poll, 10, Language.GERMAN, Needs.NONE, Map.of(0, Choice.YES));
    answer(poll, 10, Language.GERMAN, Needs.NONE, Map.of(0, Choice.YES, 1, Choice.IF_NEEDED));
    answer(poll, 6, Language.ARABIC, STEP_FREE, Map.of(1, Choice.YES));
    return poll;
  }

  private void answer(
      PollView poll, int times, Language language, Needs needs, Map<Integer, Choice> says) {
    Map<OptionId, Choice> choices = new HashMap<>();
    says.forEach((place, choice) -> choices.put(poll.options().get(place).id(), choice));
    for (int i = 0; i < times; i++) {
      answers.submit(
          Fixtures.aResident(),
          poll.summary().handle(),
          new AnswerId(Ids.next()),
          0,
          false,
          new PollAnswer("Amal", language, null, 1, needs, null, choices),
          null);
    }
  }

  private PollsView list(Actor actor) {
    return shown(new PollsView(polls, projects, communes, () -> actor, clock));
  }

  private StaffPollView page(PollView poll, Actor actor) {
    StaffPollView page = new StaffPollView(work(actor));
    page.show(poll.summary().id());
    return shown(page);
  }

  private ChangePollView change(PollView poll, Actor actor) {
    ChangePollView page = new ChangePollView(work(actor));
    page.show(poll.summary().id());
    return shown(page);
  }

  private PollWork work(Actor actor) {
    return new PollWork(polls, choices, records, places, communes, addresses, () -> actor, clock);
  }

  private Actor.Staff staff(Role role) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()), "Mara", false, Map.of(town.commune().id(), Set.of(role)));
  }

  @SuppressWarnings("unchecked")
  private static CheckboxGroup<UUID> chosen(DecidePart decide) {
    return _get(decide, CheckboxGroup.class);
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

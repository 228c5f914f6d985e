package org.stadtmosaik.meeting.ui.meeting;

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
import java.io.ByteArrayInputStream;
import java.time.Duration;
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
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.Pdfs;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.meeting.CheckIns;
import org.stadtmosaik.meeting.LinkKind;
import org.stadtmosaik.meeting.MeetingFiles;
import org.stadtmosaik.meeting.MeetingFixtures;
import org.stadtmosaik.meeting.MeetingLink;
import org.stadtmosaik.meeting.MeetingLinks;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingPhotos;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.Minutes;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.PlaceEditing;
import org.stadtmosaik.meeting.PollFixtures;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.meeting.ui.form.NeedsForm;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.TextsField;
import org.stadtmosaik.survey.Surveys;

/** The staff's pages with what really lies behind them, by the person who looks. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class StaffMeetingViewsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private Meetings meetings;
  @Autowired private MeetingPlaces places;
  @Autowired private PlaceEditing editing;
  @Autowired private Registrations registrations;
  @Autowired private CheckIns checkIns;
  @Autowired private Minutes minutes;
  @Autowired private MeetingLinks links;
  @Autowired private Boards boards;
  @Autowired private Ideas ideas;
  @Autowired private Surveys surveys;
  @Autowired private MeetingPhotos photos;
  @Autowired private Media media;
  @Autowired private MeetingFiles files;
  @Autowired private Projects projects;
  @Autowired private Communes communes;
  @Autowired private PortalPlace portal;
  @Autowired private TestClock clock;

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

  // ── the list ──────────────────────────────────────────────────────────────────────────────────

  @Test
  void listsTheMeetingsOfOnesCommunesOnly() {
    made.aGuest(made.aMeeting(town, 5), 3);
    made.aMeeting(fixtures.aTown(), 5);

    assertThat(words(list(staff(Role.MODERATOR))))
        .containsOnlyOnce("Treffen am Kanal")
        .contains("Was kommt", "3 Personen mit Platz")
        .doesNotContain("Treffen ansetzen");
    assertThat(words(list(staff(Role.LEAD)))).contains("Treffen ansetzen");
  }

  @Test
  void asksTheDatabaseNoMoreForMoreMeetings() {
    made.aMeeting(town, 5);
    Actor.Staff lead = staff(Role.LEAD);
    list(lead);
    long once = fixtures.queries(() -> list(lead));
    for (int i = 0; i < 4; i++) {
      made.aGuest(made.aMeeting(town, 5), 1);
    }

    assertThat(fixtures.queries(() -> list(lead))).isEqualTo(once);
  }

  // ── one meeting ───────────────────────────────────────────────────────────────────────────────

  @Test
  void showsWhoComesWithWhichNeedsAndWhatHasToBeOrdered() {
    MeetingView meeting = made.aMeeting(town, 5);
    register(
        meeting,
        "Amal",
        4,
        new Needs(
            new TreeSet<>(Set.of("ar")), false, List.of(3, 5), false, false, false, "Ohne Nüsse"));
    register(meeting, "Otto", 2, Needs.NONE);

    String shown = words(page(meeting, staff(Role.MODERATOR)));

    assertThat(shown)
        .contains("Amal", "Ohne Nüsse", "2 Kinder (3 und 5 Jahre)", "4 von 5 Plätzen vergeben")
        .contains("1 Anmeldung, 4 Personen", "gebraucht, aber nicht zugesagt")
        .contains("Otto", "Platz 1 auf der Warteliste")
        .doesNotContain("Platz geben", "Absagen", "Verschieben");
  }

  @ParameterizedTest
  @CsvSource({
    "de-simple, Das wird gebraucht",
    "en, What is needed",
    "ar, المطلوب",
    "tr, Gerekenler",
    "uk, Що потрібно"
  })
  void speaksTheReadersLanguage(String tag, String heading) {
    MeetingView meeting = made.aMeeting(town, 5);
    UI.getCurrent().setLocale(new Language(tag).locale());

    assertThat(words(page(meeting, staff(Role.LEAD)))).contains(heading);
  }

  @Test
  void asksTheDatabaseNoMoreForMoreAttendees() {
    MeetingView meeting = made.aMeeting(town, 100);
    made.aGuest(meeting, 1);
    Actor.Staff lead = staff(Role.LEAD);
    page(meeting, lead);
    long once = fixtures.queries(() -> page(meeting, lead));
    for (int i = 0; i < 5; i++) {
      made.aGuest(meeting, 2);
    }

    assertThat(fixtures.queries(() -> page(meeting, lead))).isEqualTo(once);
  }

  @Test
  void knowsNoMeetingOfAnotherCommune() {
    MeetingView meeting = made.aMeeting(fixtures.aTown(), 5);

    assertThatThrownBy(() -> page(meeting, staff(Role.LEAD))).isInstanceOf(NotFoundException.class);
  }

  @Test
  void givesAPlaceOutOfTurnForAReasonOnly() {
    MeetingView meeting = made.aMeeting(town, 1);
    register(meeting, "Amal", 1, Needs.NONE);
    RegistrationId waiting = register(meeting, "Otto", 1, Needs.NONE);
    Actor.Staff lead = staff(Role.LEAD);
    made.change(town, meeting.id(), draft -> MeetingFixtures.withPlaces(draft, 1));
    StaffMeetingView page = page(meeting, lead);
    AttendeeRow row =
        _find(page, AttendeeRow.class).stream()
            .filter(it -> words(it).contains("Otto"))
            .findFirst()
            .orElseThrow();

    _click(button(row, "Abmelden"));
    _click(_find(row, NativeButton.class, it -> it.withText("Abmelden")).getLast());
    assertThat(made.state(waiting)).isEqualTo(RegistrationState.WAITING);
    _get(row, Field.class).fill("hat angerufen");
    _click(_find(row, NativeButton.class, it -> it.withText("Abmelden")).getLast());

    assertThat(made.state(waiting)).isEqualTo(RegistrationState.CANCELLED);
  }

  @Test
  void signsSomebodyUpWhoCalled() {
    MeetingView meeting = made.aMeeting(town, 5);
    Actor.Staff moderator = staff(Role.MODERATOR);
    StaffMeetingView page = page(meeting, moderator);
    EnterCard card = _get(page, EnterCard.class);

    _click(button(card, "Anmelden"));
    assertThat(registrations.attendees(moderator, meeting.id())).isEmpty();
    _find(card, Field.class).getFirst().fill("Frau Çelik");
    _get(card, NeedsForm.class);
    _find(card, Field.class).stream()
        .filter(it -> words(it).contains("Alter der Kinder"))
        .findFirst()
        .orElseThrow()
        .fill("٣, 5");
    _click(button(card, "Anmelden"));

    assertThat(registrations.attendees(moderator, meeting.id()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.name()).isEqualTo("Frau Çelik");
          assertThat(it.needs().children()).containsExactly(3, 5);
        });
  }

  @Test
  void asksBeforeItCancelsAndWantsAReason() {
    MeetingView meeting = made.aMeeting(town, 5);
    Actor.Staff lead = staff(Role.LEAD);
    StaffMeetingView page = page(meeting, lead);
    CancelCard card = _get(page, CancelCard.class);

    _click(button(card, "Absagen …"));
    _click(button(card, "Ja, absagen"));
    assertThat(now(meeting).isCancelled()).isFalse();
    fill(_get(card, TextsField.class), "Das Haus hat Wasserschaden.");
    _click(button(card, "Absagen …"));
    _click(button(card, "Ja, absagen"));

    assertThat(now(meeting).isCancelled()).isTrue();
    assertThat(words(page)).contains("fällt aus", "Das Haus hat Wasserschaden.");
    assertThat(_find(page, CancelCard.class)).isEmpty();
  }

  // ── minutes and links ─────────────────────────────────────────────────────────────────────────

  @Test
  void publishesMinutesOnceTheMeetingHasBegun() {
    MeetingView meeting = made.aMeeting(town, 5, Duration.ofHours(1));
    Actor.Staff lead = staff(Role.LEAD);
    MinutesCard card = _get(page(meeting, lead), MinutesCard.class);
    fill(_get(card, TextsField.class), "Drei Bänke am Kanal.");
    _click(button(card, "Speichern"));
    assertThat(_find(card, NativeButton.class, it -> it.withText("Veröffentlichen"))).isEmpty();
    assertThat(minutes.published(meeting.id())).isEmpty();
    clock.advance(Duration.ofHours(2));

    card = _get(page(meeting, lead), MinutesCard.class);
    _click(button(card, "Veröffentlichen"));

    assertThat(minutes.published(meeting.id()))
        .contains(LocalizedText.of(Language.GERMAN, "Drei Bänke am Kanal."));
    _click(button(card, "Nicht mehr zeigen"));
    assertThat(minutes.published(meeting.id())).isEmpty();
  }

  @Test
  void doesNotOverwriteWhatAColleagueWroteMeanwhile() {
    MeetingView meeting = made.aMeeting(town, 5);
    Actor.Staff lead = staff(Role.LEAD);
    MinutesCard mine = _get(page(meeting, lead), MinutesCard.class);
    minutes.write(lead, meeting.id(), null, LocalizedText.of(Language.GERMAN, "Zuerst."));

    UI.getCurrent().add(mine);
    fill(_get(mine, TextsField.class), "Danach.");
    _click(button(mine, "Speichern"));

    assertThat(minutes.of(lead, meeting.id()).text().original()).isEqualTo("Zuerst.");
    assertThat(words(UI.getCurrent())).contains("Jemand anderes hat den Bericht");
  }

  @Test
  void linksPublishedIdeasOfItsProjectAndNoOthers() {
    MeetingView meeting = made.aMeeting(town, 5);
    Actor.Staff lead = staff(Role.LEAD);
    IdeaId idea = fixtures.aPublishedIdea(town, Fixtures.aResident());
    Town elsewhere = fixtures.aTown();
    IdeaId foreign = fixtures.aPublishedIdea(elsewhere, Fixtures.aResident());
    LocalizedText note = LocalizedText.of(Language.GERMAN, "Das machen wir.");

    links.put(lead, meeting.id(), LinkKind.IDEA, idea.value(), null, note);
    links.put(lead, meeting.id(), LinkKind.IDEA, idea.value(), null, note);

    assertThat(links.of(meeting.summary()))
        .singleElement()
        .satisfies(it -> assertThat(it.note()).isEqualTo(note));
    assertThatThrownBy(
            () -> links.put(lead, meeting.id(), LinkKind.IDEA, foreign.value(), null, null))
        .isInstanceOf(NotFoundException.class);
    LinksCard card = _get(page(meeting, lead), LinksCard.class);
    assertThat(words(card)).contains("Das machen wir.");
    _click(button(card, "Lösen"));
    assertThat(links.of(meeting.summary())).isEmpty();
  }

  @Test
  void keepsTheSentenceOfWhoeverIsSecondAndShowsWhatTheColleagueSaid() {
    MeetingView meeting = made.aMeeting(town, 5);
    Actor.Staff lead = staff(Role.LEAD);
    UUID idea = fixtures.aPublishedIdea(town, Fixtures.aResident()).value();
    links.put(lead, meeting.id(), LinkKind.IDEA, idea, null, german("Das prüfen wir."));
    MeetingLink seen = links.of(meeting.summary()).getFirst();
    LinksCard card = _get(page(meeting, lead), LinksCard.class);
    UI.getCurrent().add(card);
    _click(button(card, "Satz ändern"));
    NoteForm form = _find(card, NoteForm.class).getFirst();
    fill(_get(form, TextsField.class), "Das geht nicht.");

    links.put(staff(Role.LEAD), meeting.id(), LinkKind.IDEA, idea, seen, german("Das machen wir."));
    _click(button(card, "Satz speichern"));

    assertThat(links.of(meeting.summary()).getFirst().note()).isEqualTo(german("Das machen wir."));
    assertThat(words(form)).contains("Inzwischen steht dort:", "Das machen wir.");
    _click(button(card, "Satz speichern"));
    assertThat(links.of(meeting.summary()).getFirst().note()).isEqualTo(german("Das geht nicht."));
    assertThat(words(card)).contains("Das geht nicht.");
  }

  @Test
  void neitherLinksNorUnlinksOverWhatAColleagueSaidMeanwhile() {
    MeetingView meeting = made.aMeeting(town, 5);
    Actor.Staff lead = staff(Role.LEAD);
    UUID idea = fixtures.aPublishedIdea(town, Fixtures.aResident()).value();
    links.put(lead, meeting.id(), LinkKind.IDEA, idea, null, german("Zuerst."));
    MeetingLink seen = links.of(meeting.summary()).getFirst();

    assertThatThrownBy(
            () -> links.put(lead, meeting.id(), LinkKind.IDEA, idea, null, german("Danach.")))
        .isInstanceOf(ConflictException.class);
    links.put(lead, meeting.id(), LinkKind.IDEA, idea, seen, german("Dann."));
    assertThatThrownBy(() -> links.remove(lead, meeting.id(), seen))
        .isInstanceOf(ConflictException.class);
    MeetingLink now = links.of(meeting.summary()).getFirst();
    links.remove(lead, meeting.id(), now);
    links.remove(lead, meeting.id(), now);
    assertThat(links.of(meeting.summary())).isEmpty();
    assertThatThrownBy(
            () -> links.put(lead, meeting.id(), LinkKind.IDEA, idea, now, german("Doch.")))
        .isInstanceOf(ConflictException.class);
  }

  private static LocalizedText german(String text) {
    return LocalizedText.of(Language.GERMAN, text);
  }

  @Test
  void keepsPhotosOfThoseWhoRunIt() {
    MeetingView meeting = made.aMeeting(town, 5);
    PhotosCard card = _get(page(meeting, staff(Role.LEAD)), PhotosCard.class);

    card.keep(staff(Role.LEAD), new ByteArrayInputStream(Pictures.jpeg(40, 30)), "Bänke am Kanal");

    assertThat(photos.of(meeting.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.alt().original()).isEqualTo("Bänke am Kanal"));
    assertThatThrownBy(() ->
            card.keep(staff(Role.MODERATOR), new ByteArrayInputStream(Pictures.jpeg(40, 30)), ""))
        .isInstanceOf(ForbiddenException.class);
    PhotosCard again = _get(page(meeting, staff(Role.LEAD)), PhotosCard.class);
    _click(button(again, "Foto löschen"));
    assertThat(photos.of(meeting.id())).isEmpty();
  }

  @Test
  void handsOutFilesOfThoseWhoRunIt() {
    MeetingView meeting = made.aMeeting(town, 5);
    HandoutsCard card = _get(page(meeting, staff(Role.LEAD)), HandoutsCard.class);

    card.keep(staff(Role.LEAD), "Programm.pdf", new ByteArrayInputStream(Pdfs.plain()));

    assertThatThrownBy(() ->
            card.keep(
                staff(Role.MODERATOR), "Programm.pdf", new ByteArrayInputStream(Pdfs.plain())))
        .isInstanceOf(ForbiddenException.class);
    HandoutsCard again = _get(page(meeting, staff(Role.LEAD)), HandoutsCard.class);
    assertThat(words(again)).contains("Programm.pdf");
    _click(button(again, "Entfernen"));
    assertThat(files.of(meeting.id())).isEmpty();
  }

  // ── forms ─────────────────────────────────────────────────────────────────────────────────────

  @Test
  void keepsEverythingWhenAMeetingIsChangedByItsForm() {
    MeetingView meeting =
        made.change(
            town,
            made.aMeeting(town, 20).id(),
            draft -> MeetingFixtures.withContingent(draft, "Schule", 5, null));
    Actor.Staff lead = staff(Role.LEAD);
    var before = meetings.draft(lead, meeting.id());

    MeetingForm form = new MeetingForm("test", places.in(town.id()), List.of(), before);
    UI.getCurrent().add(form);

    assertThat(form.draft()).contains(before);
  }

  @Test
  void saysWhatIsMissingInANewMeeting() {
    MeetingForm form = new MeetingForm("test", List.of(), List.of(), null);
    UI.getCurrent().add(form);

    assertThat(form.draft()).isEmpty();
    assertThat(words(form)).contains("Wählen Sie einen Tag.", "Geben Sie dem Treffen einen Namen.");
  }

  @Test
  void keepsPlacesWithTheirWayInOnce() {
    Actor.Staff lead = staff(Role.LEAD);
    PlacesView page = placesPage(lead);
    PlaceForm form = _get(page, PlaceForm.class);
    _click(button(form, "Speichern"));
    assertThat(words(form)).contains("Geben Sie dem Ort einen Namen.");

    fill(_find(form, TextsField.class).getFirst(), "Nachbarschaftshaus");
    fill(_find(form, TextsField.class).getLast(), "Aufzug im Hof.");
    List<Field> fields = _find(form, Field.class);
    field(fields, "Adresse").fill("Kanalstraße 4, 12345 Nordhafen");
    field(fields, "Punkt auf der Karte").fill("nirgends");
    _click(button(form, "Speichern"));
    assertThat(places.in(town.id())).isEmpty();
    field(fields, "Punkt auf der Karte").fill("53.5461, 9.9937");
    _click(button(form, "Speichern"));

    assertThat(places.in(town.id()))
        .singleElement()
        .satisfies(it -> assertThat(it.latitude()).isEqualTo(53.5461));
    assertThat(words(page)).contains("Nachbarschaftshaus", "Aufzug im Hof.");
    assertThat(words(placesPage(staff(Role.MODERATOR)))).doesNotContain("Speichern");
  }

  // ── with what ─────────────────────────────────────────────────────────────────────────────────

  private StaffMeetingsView list(Actor actor) {
    return shown(new StaffMeetingsView(meetings, places, projects, communes, () -> actor, clock));
  }

  private StaffMeetingView page(MeetingView meeting, Actor actor) {
    StaffMeetingView page = new StaffMeetingView(desk(actor));
    page.show(meeting.id());
    return shown(page);
  }

  private PlacesView placesPage(Actor actor) {
    return shown(new PlacesView(places, editing, communes, () -> actor));
  }

  private MeetingDesk desk(Actor actor) {
    return new MeetingDesk(
        meetings,
        registrations,
        checkIns,
        minutes,
        links,
        boards,
        ideas,
        surveys,
        photos,
        media,
        files,
        portal,
        () -> actor,
        clock);
  }

  private MeetingSummary now(MeetingView meeting) {
    return meetings.ofStaff(staff(Role.LEAD), meeting.id()).summary();
  }

  private RegistrationId register(MeetingView meeting, String name, int people, Needs needs) {
    RegistrationId id = new RegistrationId(Ids.next());
    registrations.register(
        Fixtures.aResident(),
        meeting.summary().handle(),
        id,
        new SignUp(name, Language.GERMAN, MeetingMode.SITE, people, null, needs, null));
    return id;
  }

  private Actor.Staff staff(Role role) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()), "Mara", false, Map.of(town.commune().id(), Set.of(role)));
  }

  private static void fill(TextsField texts, String german) {
    _find(texts, Field.class).getFirst().fill(german);
  }

  private static Field field(List<Field> fields, String label) {
    return fields.stream().filter(it -> words(it).startsWith(label)).findFirst().orElseThrow();
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

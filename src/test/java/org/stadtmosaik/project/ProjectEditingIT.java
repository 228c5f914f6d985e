package org.stadtmosaik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.anAdministratorOf;
import static org.stadtmosaik.Fixtures.saying;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalEditing;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaId;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.project.content.ContentRefusedException;
import org.stadtmosaik.project.content.Contents;
import org.stadtmosaik.project.content.NewsItem;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.domain.WorkingCopies;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

@DatabaseTest
@Import(Fixtures.class)
class ProjectEditingIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private ProjectEditing editing;
  @Autowired private Projects projects;
  @Autowired private Boards boards;
  @Autowired private Ideas ideas;
  @Autowired private Voices voices;
  @Autowired private LegalEditing legal;
  @Autowired private WorkingCopies copies;
  @Autowired private ProjectGallery gallery;
  @Autowired private Media media;

  @Test
  void storesAllThatIsWrittenAndReadsItBackTheSame() {
    Town town = fixtures.aTown();
    EditedProject begun = begin(town, "Schatten");
    ProjectContent written = Contents.full().tidied();

    EditedProject saved = editing.save(aLeadOf(town), begun.id(), begun.version(), written);

    assertThat(saved.content()).isEqualTo(written);
    assertThat(saved.version()).isGreaterThan(begun.version());
    assertThat(editing.open(aLeadOf(town), begun.id()).content()).isEqualTo(written);
  }

  @Test
  void changesNothingWhenTheSameIsSavedAgain() {
    Town town = fixtures.aTown();
    EditedProject begun = begin(town, "Schatten");
    Actor lead = aLeadOf(town);
    ProjectContent written = Contents.full();
    EditedProject saved = editing.save(lead, begun.id(), begun.version(), written);

    // As after a second click: with the version that was shown before the first.
    EditedProject again = editing.save(lead, begun.id(), begun.version(), written);

    assertThat(again.version()).isEqualTo(saved.version());
    assertThat(audited(begun.id())).containsExactly("project.created", "project.edited");
  }

  @Test
  void beginsOneProjectHoweverOftenItIsAskedFor() {
    Town town = fixtures.aTown();
    Actor lead = aLeadOf(town);
    NewDraft asked = draft("Ein Park");

    ProjectId first = editing.begin(lead, town.id(), asked).id();

    assertThat(editing.begin(lead, town.id(), asked).id()).isEqualTo(first);
    assertThat(fixtures.count("project WHERE id = ?", first.value())).isEqualTo(1);
    assertThat(editing.begin(lead, town.id(), draft("Ein Park")).slug()).isEqualTo("ein-park-2");
  }

  @Test
  void keepsADraftFromResidentsEverywhere() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Resident resident = aResident();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, resident);
    ProjectId id = town.project().id();
    become(town, id, ProjectState.DRAFT);
    BoardSummary board = town.board();
    Actor.Resident other = aResident();

    assertThat(projects.bySlug(town.id(), town.project().slug())).isEmpty();
    assertThat(projects.newestOf(town.id())).isEmpty();
    assertThat(projects.archivedOf(town.id())).isEmpty();
    assertThat(projects.newest()).extracting(ProjectSummary::id).doesNotContain(id);
    assertThat(projects.get(List.of(id))).isEmpty();
    assertNotFound(() -> projects.get(id));
    assertNotFound(() -> projects.content(id));
    assertNotFound(() -> projects.get(other, id));
    assertNotFound(() -> projects.get(aLeadOf(fixtures.aTown()), id));
    assertNotFound(() -> boards.get(board.id()));
    assertNotFound(() -> ideas.newest(other, board.id()));
    assertNotFound(() -> ideas.get(other, idea));
    assertNotFound(() -> ideas.submit(other, board.id(), Ids.next(), saying("Noch eine Bank")));
    assertNotFound(() -> voices.support(other, idea));
  }

  @Test
  void leavesAuthorsAndLeadsWhatIsTheirsWhenAProjectIsTakenBack() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Resident author = aResident();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, author);
    become(town, town.project().id(), ProjectState.DRAFT);

    assertThat(ideas.mine(author)).hasSize(1);
    assertThat(ideas.get(author, idea).own()).isTrue();
    assertThat(ideas.withdraw(author, idea).state().name()).isEqualTo("WITHDRAWN");
    assertThat(boards.led(aLeadOf(town), town.board().id())).isEqualTo(town.board());
    assertThat(projects.get(aLeadOf(town), town.project().id()).state())
        .isEqualTo(ProjectState.DRAFT);
  }

  @Test
  void letsAnArchivedProjectBeReadAndTakesNothingMore() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION, PhaseKind.COLLECT);
    Actor.Resident resident = aResident();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, resident);
    become(town, town.project().id(), ProjectState.ARCHIVED);

    assertThat(projects.newestOf(town.id())).isEmpty();
    assertThat(projects.archivedOf(town.id())).hasSize(1);
    assertThat(ideas.newest(resident, town.board().id())).hasSize(1);
    assertThatThrownBy(
            () -> ideas.submit(resident, town.board().id(), Ids.next(), saying("Noch etwas")))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> voices.support(aResident(), idea))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void saysAllThatIsMissingBeforeItPublishes() {
    Town town = fixtures.aTown();
    EditedProject begun = begin(town, "Nur ein Titel");
    Actor administrator = anAdministratorOf(town);

    assertThatThrownBy(() ->
            editing.become(administrator, begun.id(), begun.version(), ProjectState.PUBLISHED))
        .isInstanceOfSatisfying(
            NotPublishableException.class,
            refusal ->
                assertThat(refusal.missing())
                    .extracting(missing -> missing.key())
                    .containsExactly("project.missing.summary", "legal.error.imprintMissing"));

    EditedProject saved =
        editing.save(aLeadOf(town), begun.id(), begun.version(), Contents.complete());
    assertThatThrownBy(() ->
            editing.become(administrator, begun.id(), saved.version(), ProjectState.PUBLISHED))
        .isInstanceOf(NotPublishableException.class);
    fillInTheImprint(town);
    EditedProject published =
        editing.become(administrator, begun.id(), saved.version(), ProjectState.PUBLISHED);
    assertThat(published.state()).isEqualTo(ProjectState.PUBLISHED);
    assertThat(projects.bySlug(town.id(), published.slug())).isPresent();
    assertThat(audited(begun.id()))
        .containsExactly("project.created", "project.edited", "project.published");
  }

  @Test
  void refusesToEmptyWhatEverybodySees() {
    Town town = fixtures.aTown();
    ProjectId id = town.project().id();
    Actor lead = aLeadOf(town);
    EditedProject shown = editing.open(lead, id);
    ProjectContent empty =
        ProjectContent.begun(
            Language.GERMAN,
            Set.of(Language.ENGLISH),
            Contents.text("Titel"),
            org.stadtmosaik.project.content.TranslatedText.EMPTY);

    assertThatThrownBy(() -> editing.save(lead, id, shown.version(), empty))
        .isInstanceOf(NotPublishableException.class);
    assertThatThrownBy(() ->
            editing.save(
                lead,
                id,
                shown.version(),
                Contents.titled(
                    Contents.complete(), org.stadtmosaik.project.content.TranslatedText.EMPTY)))
        .isInstanceOf(ContentRefusedException.class);
  }

  @Test
  void tellsTheSecondOfTwoLeadsAndLosesNothing() {
    Town town = fixtures.aTown();
    ProjectId id = town.project().id();
    Actor.Staff first = aLeadOf(town);
    Actor.Staff second = aLeadOf(town);
    EditedProject seen = editing.open(second, id);
    ProjectContent mine = Contents.titled(seen.content(), Contents.text("Von der Zweiten", "2"));
    editing.keep(second, id, seen.version(), seen.content(), mine);
    editing.save(
        first, id, seen.version(), Contents.titled(seen.content(), Contents.text("A", "B")));

    assertThatThrownBy(() -> editing.save(second, id, seen.version(), mine))
        .isInstanceOf(ConflictException.class);

    EditedProject now = editing.open(second, id);
    assertThat(now.content().title().in(Language.GERMAN)).isEqualTo("A");
    assertThat(now.copy()).isNotNull();
    assertThat(now.copy().content()).isEqualTo(mine);
    assertThat(now.copy().base()).isEqualTo(seen.content());
    assertThat(editing.open(first, id).copy()).isNull();
  }

  @Test
  void letsOneOfManyWhoSaveAtOnceWin() {
    Town town = fixtures.aTown();
    ProjectId id = town.project().id();
    Actor lead = aLeadOf(town);
    long version = editing.open(lead, id).version();

    List<Outcome<EditedProject>> outcomes =
        Fixtures.atOnce(
            6,
            i ->
                editing.save(
                    lead,
                    id,
                    version,
                    Contents.titled(Contents.complete(), Contents.text("Titel " + i, "T"))));

    assertThat(outcomes.stream().filter(Outcome::succeeded)).hasSize(1);
    assertThat(outcomes.stream().filter(o -> !o.succeeded()))
        .allSatisfy(o -> assertThat(o.failure()).isInstanceOf(ConflictException.class));
    assertThat(editing.open(lead, id).version()).isEqualTo(version + 1);
  }

  @Test
  void isTheSameTwiceAndRefusesToArchiveADraft() {
    Town town = fixtures.aTown();
    ProjectId id = town.project().id();
    Actor lead = aLeadOf(town);
    long version = editing.open(lead, id).version();

    EditedProject archived = editing.become(lead, id, version, ProjectState.ARCHIVED);
    EditedProject again = editing.become(lead, id, version, ProjectState.ARCHIVED);

    assertThat(again.version()).isEqualTo(archived.version());
    EditedProject draft = editing.become(lead, id, archived.version(), ProjectState.DRAFT);
    assertThatThrownBy(() -> editing.become(lead, id, draft.version(), ProjectState.ARCHIVED))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void keepsWhatIsTypedApartFromTheProjectUntilItIsSaved() {
    Town town = fixtures.aTown();
    ProjectId id = town.project().id();
    Actor.Staff lead = aLeadOf(town);
    EditedProject seen = editing.open(lead, id);
    ProjectContent half = Contents.asking(seen.content(), Contents.question("Halb gety"));
    editing.keep(lead, id, seen.version(), seen.content(), half);
    clock.advance(Duration.ofMinutes(1));
    editing.keep(lead, id, seen.version(), seen.content(), half);

    assertThat(projects.content(id).questions()).isEmpty();
    assertThat(editing.open(lead, id).shown()).isEqualTo(half);

    editing.forget(lead, id);
    editing.forget(lead, id);
    assertThat(editing.open(lead, id).copy()).isNull();

    editing.keep(lead, id, seen.version(), seen.content(), half);
    copies.forgetBefore(clock.instant());
    assertThat(editing.open(lead, id).copy()).isNotNull();
    copies.forgetBefore(clock.instant().plusSeconds(1));
    assertThat(editing.open(lead, id).copy()).isNull();
  }

  @Test
  void showsResidentsNoNewsThatIsADraft() {
    Town town = fixtures.aTown();
    ProjectId id = town.project().id();
    Actor lead = aLeadOf(town);
    editing.save(lead, id, editing.open(lead, id).version(), Contents.full());

    assertThat(projects.content(id).news()).hasSize(1).allMatch(NewsItem::published);
    assertThat(editing.open(lead, id).content().news()).hasSize(2);
  }

  @Test
  void showsAPictureOnceTheProjectIsSavedWithItAndThrowsTheOldOneAway() {
    Town town = fixtures.aTown();
    ProjectId id = town.project().id();
    Actor lead = aLeadOf(town);
    MediaId first = gallery.add(lead, id, picture()).id();
    assertThat(gallery.shown(List.of(projects.get(id)))).isEmpty();
    savePictured(lead, id, first);
    assertThat(gallery.shown(List.of(projects.get(id))).get(id).id()).isEqualTo(first);

    MediaId second = gallery.add(lead, id, picture()).id();
    assertThat(gallery.shown(List.of(projects.get(id))).get(id).id()).isEqualTo(first);
    savePictured(lead, id, second);

    assertThat(gallery.shown(List.of(projects.get(id))).get(id).id()).isEqualTo(second);
    assertNotFound(() -> media.access(lead, first));
    assertThat(media.access(aResident(), second)).isEqualTo(MediaAccess.PUBLIC);
    become(town, id, ProjectState.DRAFT);
    assertNotFound(() -> media.access(aResident(), second));
    assertThat(media.access(lead, second)).isEqualTo(MediaAccess.PRIVATE);
  }

  private void savePictured(Actor lead, ProjectId id, MediaId picture) {
    ProjectContent full = Contents.complete();
    ProjectContent pictured =
        new ProjectContent(
            full.original(),
            full.languages(),
            full.title(),
            full.summary(),
            full.description(),
            picture.value(),
            Contents.text("Ein Baum " + picture.value()),
            full.questions(),
            full.phases(),
            full.partners(),
            full.news(),
            full.contact(),
            full.outcomes());
    editing.save(lead, id, editing.open(lead, id).version(), pictured);
  }

  private static InputStream picture() {
    return new ByteArrayInputStream(Pictures.jpeg(64, 48));
  }

  @Test
  void makesADraftOfWhatALeadCreatesInOneGo() {
    Town town = fixtures.aTown();
    org.stadtmosaik.shared.LocalizedText text =
        org.stadtmosaik.shared.LocalizedText.of(Language.GERMAN, "Neu");
    NewProject asked = new NewProject("neu", text, text, List.of(text), List.of(), false);

    assertThat(projects.create(aLeadOf(town), town.id(), asked).state())
        .isEqualTo(ProjectState.DRAFT);
  }

  @Test
  void readsAProjectAndTheStaffsListInAConstantNumberOfQueries() {
    Town town = fixtures.aTown();
    Actor lead = aLeadOf(town);
    ProjectId id = town.project().id();
    editing.save(lead, id, editing.open(lead, id).version(), Contents.full());

    assertThat(fixtures.queries(() -> projects.content(id))).isEqualTo(4);
    begin(town, "Projekt");
    long one = fixtures.queries(() -> assertThat(editing.list(lead, 0).projects()).hasSize(2));
    for (int i = 2; i < StaffProjectPage.SIZE; i++) {
      EditedProject begun = begin(town, "Projekt " + i);
      editing.save(lead, begun.id(), begun.version(), Contents.full());
    }
    assertThat(
            fixtures.queries(
                () -> assertThat(editing.list(lead, 0).projects()).hasSize(StaffProjectPage.SIZE)))
        .isEqualTo(one);
  }

  private void fillInTheImprint(Town town) {
    Actor administrator = anAdministratorOf(town);
    LegalContent content =
        LegalContent.empty()
            .with(Fact.AUTHORITY, "Stadt")
            .with(Fact.ADDRESS, "Am Markt 1, 12345 Stadt")
            .with(Fact.REPRESENTED_BY, "Ada Amt")
            .with(Fact.EMAIL, "rathaus@stadt.example")
            .with(Fact.PHONE, "0123 456");
    long version = legal.save(administrator, town.id(), 0, content).version();
    legal.publish(administrator, town.id(), version);
  }

  private EditedProject begin(Town town, String title) {
    return editing.begin(aLeadOf(town), town.id(), draft(title));
  }

  private static NewDraft draft(String title) {
    return new NewDraft(
        new ProjectId(Ids.next()), title, Language.GERMAN, Set.of(Language.ENGLISH));
  }

  private void become(Town town, ProjectId id, ProjectState state) {
    Actor lead = aLeadOf(town);
    editing.become(lead, id, editing.open(lead, id).version(), state);
  }

  private List<String> audited(ProjectId id) {
    return fixtures.actions("project:" + id.value());
  }

  private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
  }
}

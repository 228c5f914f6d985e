package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaDrafts;
import org.stadtmosaik.media.MediaId;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class IdeaPhotosIT {

  private static final byte[] BENCH = Pictures.jpeg(120, 80);
  private static final byte[] TREE = Pictures.jpeg(80, 120);

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Ideas ideas;
  @Autowired private IdeaPhotos photos;
  @Autowired private Media media;
  @Autowired private Moderation moderation;

  private final Actor.Resident author = aResident();
  private Town town;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown();
  }

  @Test
  void keepsAPhotoOnceHoweverOftenItArrivesAtTheSameMoment() {
    UUID photo = UUID.randomUUID();

    List<Outcome<Boolean>> sent = atOnce(10, _ -> send(photo, BENCH));

    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(sent).filteredOn(outcome -> !outcome.value()).hasSize(1);
    assertThat(fixtures.count("media WHERE client_id = ?", photo)).isEqualTo(1);
    assertThatThrownBy(() -> send(photo, TREE))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("media.error.otherContent"));
  }

  @Test
  void givesAnIdeaItsPhotosInTheirOrderWithTheirWords() {
    Receipt sent = submit(photo(BENCH, "Eine Bank"), photo(TREE, ""));

    List<Picture> pictures = ideas.get(author, sent.id()).photos();
    assertThat(pictures).extracting(Picture::width).containsExactly(120, 80);
    assertThat(pictures.getFirst().alt().original()).isEqualTo("Eine Bank");
    assertThat(pictures.getLast().alt()).isNull();
    assertThat(ideas.mine(author).getFirst().photos()).hasSize(2);
    CaseView open = moderation.get(Fixtures.aModeratorOf(town), fixtures.caseOf(sent.id()));
    assertThat(open.subject().pictures()).isEqualTo(pictures);
  }

  @Test
  void givesTheFirstReceiptAgainForTheSameIdeaWithTheSamePhotos() {
    IdeaPhoto bench = photo(BENCH, "Eine Bank");
    UUID clientId = Ids.next();
    Receipt first = ideas.submit(author, town.board().id(), clientId, saying(bench));

    assertThat(ideas.submit(author, town.board().id(), clientId, saying(bench)).again()).isTrue();
    assertThat(send(bench.id(), BENCH)).isTrue();
    assertThat(ideas.get(author, first.id()).photos()).hasSize(1);
    assertThatThrownBy(() -> ideas.submit(author, town.board().id(), clientId, saying()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void storesNoIdeaWithoutAPhotoThatItNames() {
    IdeaPhoto bench = photo(BENCH, "");
    IdeaPhoto lost = new IdeaPhoto(UUID.randomUUID(), "");

    assertThatThrownBy(() -> submit(bench, lost))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.key()).isEqualTo("media.error.missing"));

    assertThat(ideas.mine(author)).isEmpty();
    assertThat(submit(bench).again()).isFalse();
  }

  @Test
  void letsNobodyUseTheirPhotoOrOneThatIsPartOfAnotherIdea() {
    IdeaPhoto bench = photo(BENCH, "");
    assertThatThrownBy(
            () -> ideas.submit(aResident(), town.board().id(), Ids.next(), saying(bench)))
        .isInstanceOf(ConflictException.class);
    Receipt first = submit(bench);
    MediaId id = ideas.get(author, first.id()).photos().getFirst().id();

    assertThatThrownBy(() -> submit(bench)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> submit(new IdeaPhoto(id.value(), "")))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void takesNoMoreThanThreePhotosAndNoEndlessDescription() {
    List<IdeaPhoto> four =
        Stream.generate(() -> new IdeaPhoto(UUID.randomUUID(), "")).limit(4).toList();

    assertThatThrownBy(() -> saying(four.toArray(IdeaPhoto[]::new)))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> new IdeaPhoto(UUID.randomUUID(), "x".repeat(301)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void holdsAnIdeaWithAPhotoAlsoWhereIdeasArePublishedAtOnce() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);

    assertThat(submit(photo(BENCH, "")).state()).isEqualTo(IdeaState.HELD);
    assertThat(submit().state()).isEqualTo(IdeaState.PUBLISHED);
  }

  @Test
  void showsAPhotoToWhoeverMaySeeTheIdea() {
    Receipt sent = submit(photo(BENCH, ""));
    MediaId id = ideas.get(author, sent.id()).photos().getFirst().id();
    Actor moderator = Fixtures.aModeratorOf(town);
    List<Actor> others =
        List.of(
            new Actor.Anonymous(),
            aResident(),
            Fixtures.aLeadOf(town),
            Fixtures.aModeratorOf(fixtures.aTown()));

    assertThat(media.read(author, id, MediaSize.FULL).bytes()).isNotEmpty();
    assertThat(media.read(moderator, id, MediaSize.THUMBNAIL).bytes()).isNotEmpty();
    assertNobodySees(others, id);

    fixtures.decide(town, sent.id(), Verdict.publish());
    others.forEach(other -> assertThat(media.read(other, id, MediaSize.FULL).bytes()).isNotEmpty());

    ideas.withdraw(author, sent.id());
    assertNobodySees(others, id);
    assertNobodySees(List.of(author, moderator), id);
    assertThat(fixtures.count("media_content WHERE media_id = ?", id.value())).isZero();
  }

  private void assertNobodySees(List<? extends Actor> people, MediaId id) {
    people.forEach(person ->
        assertThatThrownBy(() -> media.read(person, id, MediaSize.THUMBNAIL))
            .isInstanceOf(NotFoundException.class));
  }

  @Test
  void changesPhotosWithTheIdeaAndHasThemLookedAtAgain() {
    IdeaPhoto bench = photo(BENCH, "Eine Bank");
    Receipt sent = submit(bench, photo(TREE, ""));
    fixtures.decide(town, sent.id(), Verdict.publish());
    IdeaView seen = ideas.get(author, sent.id());
    MediaId tree = seen.photos().getLast().id();
    IdeaPhoto third = photo(TREE, "Noch ein Baum");
    IdeaSubmission changed =
        saying(third, new IdeaPhoto(seen.photos().getFirst().id().value(), "Eine alte Bank"));

    Receipt edited = ideas.edit(author, sent.id(), seen.version(), changed);
    Receipt again = ideas.edit(author, sent.id(), seen.version(), changed);

    assertThat(edited.state()).isEqualTo(IdeaState.HELD);
    assertThat(again.again()).isTrue();
    List<Picture> now = ideas.get(author, sent.id()).photos();
    assertThat(now)
        .extracting(Picture::alt)
        .extracting(LocalizedText::original)
        .containsExactly("Noch ein Baum", "Eine alte Bank");
    assertThat(fixtures.count("media WHERE id = ?", tree.value())).isZero();
  }

  @Test
  void leavesPhotosAsTheyAreIfAChangeSaysNothingAboutThem() {
    Receipt sent = submit(photo(BENCH, "Eine Bank"));

    ideas.edit(author, sent.id(), sent.version(), Fixtures.saying("Anders."));

    assertThat(ideas.get(author, sent.id()).photos()).hasSize(1);
  }

  @Test
  void takesSoManyPhotosOnlyThatBelongToNothing() {
    for (int i = 0; i < MediaDrafts.WAITING; i++) {
      send(UUID.randomUUID(), BENCH);
    }

    assertThatThrownBy(() -> send(UUID.randomUUID(), BENCH))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.key()).isEqualTo("media.error.tooMany"));
    assertThat(photos.keep(aResident(), town.board().id(), UUID.randomUUID(), stream(BENCH)))
        .isFalse();
  }

  @Test
  void refusesAFileThatIsTooLargeWithoutReadingItToItsEnd() {
    byte[] large = new byte[Media.MAX_BYTES + 200_000];
    ByteArrayInputStream stream = stream(large);

    assertThatThrownBy(() -> photos.keep(author, town.board().id(), UUID.randomUUID(), stream))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.key()).isEqualTo("media.error.tooLarge"));
    assertThat(stream.available()).isPositive();
  }

  @Test
  void throwsAwayWhatBelongsToNothingAfterTwoDays() {
    IdeaPhoto waiting = photo(BENCH, "");
    Receipt sent = submit(photo(BENCH, ""));
    clock.advance(MediaDrafts.KEPT.minus(Duration.ofMinutes(1)));
    media.removeOrphans();
    assertThat(fixtures.count("media WHERE client_id = ?", waiting.id())).isEqualTo(1);

    clock.advance(Duration.ofMinutes(2));
    media.removeOrphans();

    assertThat(fixtures.count("media WHERE client_id = ?", waiting.id())).isZero();
    assertThat(ideas.get(author, sent.id()).photos()).hasSize(1);
    assertThat(send(waiting.id(), BENCH)).as("sent again").isFalse();
  }

  @Test
  void takesNoNewPhotosAfterThePhaseButKnowsThoseThatArrived() {
    town = fixtures.aTown(ReviewPolicy.BEFORE, PhaseKind.COLLECT);
    IdeaPhoto before = photo(BENCH, "");
    fixtures.closePhases(town);

    assertThat(send(before.id(), BENCH)).isTrue();
    assertThatThrownBy(() -> send(UUID.randomUUID(), BENCH)).isInstanceOf(ConflictException.class);
  }

  private IdeaPhoto photo(byte[] file, String alt) {
    UUID id = UUID.randomUUID();
    send(id, file);
    return new IdeaPhoto(id, alt);
  }

  private boolean send(UUID id, byte[] file) {
    return photos.keep(author, town.board().id(), id, stream(file));
  }

  private Receipt submit(IdeaPhoto... shown) {
    return ideas.submit(author, town.board().id(), Ids.next(), saying(shown));
  }

  private static IdeaSubmission saying(IdeaPhoto... shown) {
    return new IdeaSubmission("Mehr Bänke am Kanal.", null, "de", List.of(shown));
  }

  private static ByteArrayInputStream stream(byte[] file) {
    return new ByteArrayInputStream(file);
  }
}

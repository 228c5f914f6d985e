package org.stadtmosaik.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class CommentsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Comments comments;
  @Autowired private CommentSupports supports;
  @Autowired private Discussions discussions;
  @Autowired private MyComments mine;
  @Autowired private Moderation moderation;
  @Autowired private Ideas ideas;

  private final Actor.Resident author = aResident();
  private final Actor.Resident other = aResident();

  @Test
  void keepsACommentOnceHoweverOftenAndFromHowManyTabsItIsSent() {
    About idea = anIdea(openTown());
    UUID id = Ids.next();

    List<Outcome<CommentReceipt>> sent =
        atOnce(20, _ -> comments.submit(author, idea, id, saying("Gute Idee.", null)));

    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(sent.stream().map(it -> it.value().id()).distinct()).hasSize(1);
    assertThat(sent).filteredOn(it -> !it.value().again()).hasSize(1);
    assertThat(page(idea).comments()).isEqualTo(1);
    assertThatThrownBy(() -> comments.submit(author, idea, id, saying("Anders.", null)))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("discussion.error.otherContent"));
  }

  @Test
  void hangsRepliesBelowCommentsAndNoDeeper() {
    About idea = anIdea(openTown());
    CommentId comment = said(author, idea, "Warum nur am Kanal?", null);
    CommentId first = said(other, idea, "Weil dort viele gehen.", comment);
    said(author, idea, "Danke.", comment);

    ThreadPage page = page(idea);

    assertThat(page.comments()).isEqualTo(3);
    assertThat(page.threads()).hasSize(1);
    assertThat(page.threads().getFirst().comment().replies()).isEqualTo(2);
    assertThat(page.threads().getFirst().replies())
        .extracting(CommentView::text)
        .containsExactly("Weil dort viele gehen.", "Danke.");
    assertThatThrownBy(() -> said(author, idea, "Und noch tiefer.", first))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> said(author, anIdea(openTown()), "Woanders.", comment))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void waitsForAPersonWhereTheBoardWantsThatAndTellsTheAuthorWhatBecameOfIt() {
    Town town = fixtures.aTown();
    About idea = new About(Ideas.TYPE, fixtures.aPublishedIdea(town, other).value());
    CommentReceipt held = comments.submit(author, idea, Ids.next(), saying("Dafür.", null));

    assertThat(held.state()).isEqualTo(CommentState.HELD);
    assertThat(page(idea).comments()).isZero();
    assertThat(mine.of(author))
        .extracting(it -> it.comment().state())
        .containsExactly(CommentState.HELD);

    CaseView open = openCase(town);
    assertThat(open.subject().text()).isEqualTo("Dafür.");
    assertThat(open.typeKey()).isEqualTo("discussion.type");
    moderation.decide(aModeratorOf(town), open.id(), held.version(), Fixtures.declining());

    assertThat(page(idea).comments()).isZero();
    MyComments.Mine decided = mine.of(author).getFirst();
    assertThat(decided.comment().state()).isEqualTo(CommentState.DECLINED);
    assertThat(decided.comment().text()).isEqualTo("Dafür.");
    assertThat(decided.decision()).isNotNull();
    assertThat(mine.of(other)).isEmpty();
  }

  @Test
  void holdsWhatLooksLikeContactDetailsAndPublishesWhatAPersonPublishes() {
    Town town = openTown();
    About idea = anIdea(town);
    CommentReceipt held =
        comments.submit(author, idea, Ids.next(), saying("Ruft an: 0421 555 0199 77", null));

    assertThat(held.state()).isEqualTo(CommentState.HELD);
    moderation.decide(aModeratorOf(town), openCase(town).id(), held.version(), Verdict.publish());
    assertThat(page(idea).threads().getFirst().comment().state()).isEqualTo(CommentState.PUBLISHED);
  }

  @Test
  void letsItsAuthorChangeACommentForAQuarterOfAnHour() {
    About idea = anIdea(openTown());
    CommentId id = said(author, idea, "Gut.", null);
    CommentView before = comment(author, idea);
    assertThat(before.changeable()).isTrue();
    assertThat(comment(other, idea).changeable()).isFalse();

    comments.edit(author, id, before.version(), saying("Besser.", null));
    assertThat(comment(other, idea).text()).isEqualTo("Besser.");
    assertThat(comments.edit(author, id, before.version(), saying("Besser.", null)).again())
        .isTrue();
    assertThatThrownBy(() -> comments.edit(author, id, before.version(), saying("Alt.", null)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> comments.edit(other, id, 1, saying("Fremd.", null)))
        .isInstanceOf(NotFoundException.class);

    clock.advance(Duration.ofMinutes(16));
    long version = comment(author, idea).version();
    assertThat(comment(author, idea).changeable()).isFalse();
    assertThatThrownBy(() -> comments.edit(author, id, version, saying("Zu spät.", null)))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("discussion.error.tooLate"));
  }

  @Test
  void leavesAPlaceWhereSomethingWithRepliesWasTakenBackAndNothingElsewhere() {
    About idea = anIdea(openTown());
    CommentId answered = said(author, idea, "Geheim", null);
    CommentId alone = said(author, idea, "Allein", null);
    CommentId reply = said(other, idea, "Antwort", answered);

    comments.withdraw(author, answered);
    comments.withdraw(author, answered);
    comments.withdraw(author, alone);

    ThreadPage page = page(idea);
    assertThat(page.comments()).isEqualTo(1);
    assertThat(page.threads()).hasSize(1);
    assertThat(page.threads().getFirst().comment().text()).isEmpty();
    assertThat(page.threads().getFirst().comment().state()).isEqualTo(CommentState.WITHDRAWN);
    assertThatThrownBy(() -> said(other, idea, "Noch eine", answered))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("discussion.error.threadGone"));

    comments.withdraw(other, reply);
    assertThat(page(idea).threads()).isEmpty();
    assertThat(page(idea).pages()).isEqualTo(1);
  }

  @Test
  void countsAPersonsSupportOnceAndOrdersByIt() {
    About idea = anIdea(openTown());
    CommentId first = said(author, idea, "Eins", null);
    clock.advance(Duration.ofSeconds(1));
    said(author, idea, "Zwei", null);

    List<Outcome<Long>> taps = atOnce(20, i -> supports.support(i < 10 ? other : author, first));

    assertThat(taps).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(supports.support(other, first)).isEqualTo(2);
    assertThat(texts(idea, Order.SUPPORT)).containsExactly("Eins", "Zwei");
    assertThat(texts(idea, Order.NEWEST)).containsExactly("Zwei", "Eins");
    assertThat(texts(idea, Order.OLDEST)).containsExactly("Eins", "Zwei");
    assertThat(supports.unsupport(other, first)).isEqualTo(1);
    assertThat(discussions.page(author, idea, Order.SUPPORT, 0).threads().getFirst().comment())
        .satisfies(comment -> assertThat(comment.supported()).isTrue());
  }

  @ParameterizedTest
  @EnumSource(PhaseKind.class)
  void takesCommentsWhileThePhaseGrantsThem(PhaseKind phase) {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION, PhaseKind.COLLECT);
    About idea = anIdea(town);
    fixtures.changePhases(town, phase);

    if (phase == PhaseKind.COLLECT || phase == PhaseKind.DISCUSS) {
      assertThat(said(author, idea, "Ja.", null)).isNotNull();
    } else {
      assertThatThrownBy(() -> said(author, idea, "Ja.", null))
          .isInstanceOfSatisfying(
              ConflictException.class,
              e -> assertThat(e.key()).isEqualTo("discussion.error.closed"));
    }
  }

  @Test
  void knowsNoDiscussionOfWhatIsNotPublished() {
    Town town = fixtures.aTown();
    About held = new About(Ideas.TYPE, fixtures.aHeldIdea(town, author).id().value());

    assertThatThrownBy(() -> said(author, held, "Ja.", null)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> said(author, new About("nothing", Ids.next()), "Ja.", null))
        .isInstanceOf(NotFoundException.class);
    assertThat(discussions.forum(held)).isEmpty();
    for (Actor nobody : List.of(new Actor.Anonymous(), aModeratorOf(town))) {
      assertThatThrownBy(
              () -> comments.submit(nobody, anIdea(openTown()), Ids.next(), saying("Ja.", null)))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void hidesWhatWasSaidAboutAnIdeaThatIsTakenBack() {
    Town town = openTown();
    IdeaId id = fixtures.aPublishedIdeaAtOnce(town, other);
    About idea = new About(Ideas.TYPE, id.value());
    CommentId comment = said(author, idea, "Schade.", null);
    said(other, idea, "Finde ich auch.", comment);
    assertThat(mine.of(author).getFirst().replies()).hasSize(1);

    ideas.withdraw(other, id);

    assertThat(discussions.forum(idea)).isEmpty();
    assertThatThrownBy(() -> page(idea)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> supports.support(author, comment))
        .isInstanceOf(NotFoundException.class);
    assertThat(mine.of(author).getFirst().forum()).isNull();
    assertThat(mine.of(author).getFirst().replies()).isEmpty();
  }

  private Town openTown() {
    return fixtures.aTown(ReviewPolicy.ON_SUSPICION);
  }

  private About anIdea(Town town) {
    return new About(Ideas.TYPE, fixtures.aPublishedIdeaAtOnce(town, other).value());
  }

  private CommentId said(Actor.Resident who, About about, String text, @Nullable CommentId thread) {
    return comments.submit(who, about, Ids.next(), saying(text, thread)).id();
  }

  private static CommentSubmission saying(String text, @Nullable CommentId thread) {
    return new CommentSubmission(text, Mark.NONE, "de", thread == null ? null : thread.value());
  }

  private ThreadPage page(About about) {
    return discussions.page(other, about, Order.NEWEST, 0);
  }

  private CommentView comment(Actor reader, About about) {
    return discussions.page(reader, about, Order.NEWEST, 0).threads().getFirst().comment();
  }

  private List<String> texts(About about, Order order) {
    return discussions.page(other, about, order, 0).threads().stream()
        .map(thread -> thread.comment().text())
        .toList();
  }

  private CaseView openCase(Town town) {
    return moderation.queue(aModeratorOf(town), 0).cases().getFirst();
  }
}

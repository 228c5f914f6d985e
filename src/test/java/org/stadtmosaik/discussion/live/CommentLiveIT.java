package org.stadtmosaik.discussion.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentReceipt;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.live.BoardNews;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.live.LiveBus;
import org.stadtmosaik.shell.live.LiveMessage;

/** What open pages are told of comments, by the events of the real transactions. */
@DatabaseTest
@Import(Fixtures.class)
class CommentLiveIT {

  /** Longer than what changes is gathered. */
  private static final int SOON = 30_000;

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Comments comments;
  @Autowired private Ideas ideas;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private Moderation moderation;
  @Autowired private DiscussionNews news;
  @Autowired private BoardNews boardNews;
  @Autowired private TransactionOperations transaction;
  @Autowired private LiveBus bus;

  private final BlockingQueue<LiveMessage> atIdea = new LinkedBlockingQueue<>();
  private final BlockingQueue<LiveMessage> atBoard = new LinkedBlockingQueue<>();
  private final Actor.Resident author = aResident();
  private final Actor.Resident other = aResident();
  private LiveBus.@Nullable Subscription listening;
  private LiveBus.@Nullable Subscription listeningToBoard;
  private Town town;
  private IdeaId idea;

  @BeforeEach
  void anIdea() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    idea = fixtures.aPublishedIdeaAtOnce(town, other);
    listen();
  }

  @AfterEach
  void stop() {
    listening.close();
    listeningToBoard.close();
  }

  @Test
  void tellsOfACommentAReplyAndHowManyThereAre() throws InterruptedException {
    CommentId said = said("Dafür.", null).id();

    LiveMessage first = next(atIdea, "comment");
    assertThat(first.facts()).isEqualTo(Map.of("comment", said.value(), "comments", 1L));
    assertThat(next(atBoard, "comments").facts())
        .isEqualTo(Map.of("idea", idea.value(), "comments", 1L));

    CommentId reply = said("Ich auch.", said).id();
    assertThat(next(atIdea, "comment").facts())
        .isEqualTo(Map.of("comment", reply.value(), "thread", said.value(), "comments", 2L));
    assertThat(next(atBoard, "comments").facts()).containsEntry("comments", 2L);

    comments.withdraw(author, reply);
    assertThat(next(atIdea, "gone").facts())
        .isEqualTo(Map.of("comment", reply.value(), "thread", said.value(), "comments", 1L));
    assertThat(next(atBoard, "comments").facts()).containsEntry("comments", 1L);
  }

  @Test
  void tellsNothingOfWhatIsHeldOrDeclinedOrWasNeverThere() throws InterruptedException {
    CommentReceipt held = said("Ruft an: 0421 555 0199 77", null);
    CommentReceipt declined = said("Schreibt an jemand@example.org", null);
    decide(declined, Fixtures.declining());
    comments.withdraw(author, declined.id());
    transaction.executeWithoutResult(undone -> {
      said("Das kommt nie an.", null);
      undone.setRollbackOnly();
    });
    assertQuiet();

    decide(held, Verdict.publish());
    assertThat(next(atIdea, "comment").facts()).containsEntry("comment", held.id().value());
    assertThat(next(atBoard, "comments").facts()).containsEntry("comments", 1L);
  }

  @Test
  void tellsOfACommentThatIsHeldAgainThatItIsGone() throws InterruptedException {
    CommentReceipt said = said("Dafür.", null);
    next(atIdea, "comment");

    comments.edit(author, said.id(), said.version(), saying("Ruft an: 0421 555 0199 77", null));

    assertThat(next(atIdea, "gone").facts()).containsEntry("comments", 0L);
  }

  @Test
  void tellsNothingAboutAnIdeaThatNotEverybodySees() throws InterruptedException {
    CommentReceipt said = said("Dafür.", null);
    next(atIdea, "comment");
    next(atBoard, "comments");
    ideas.withdraw(other, idea);
    atBoard.clear();

    comments.withdraw(author, said.id());

    assertQuiet();
  }

  @Test
  void tellsTheBoardHowManyCameWithAMerge() throws InterruptedException {
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, other);
    comments.submit(author, about(goes), Ids.next(), saying("Kommt mit.", null));
    assertThat(next(atBoard, "comments").facts()).containsEntry("idea", goes.value());
    Actor lead = aLeadOf(town);

    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            idea,
            Map.of(idea, version(idea), goes, version(goes)),
            LocalizedText.of(Language.GERMAN, "Dasselbe.")));

    assertThat(next(atBoard, "comments").facts())
        .isEqualTo(Map.of("idea", idea.value(), "comments", 1L));
  }

  @Test
  void tellsAnOpenIdeaOfTheCommentsThatCameWithAMergeAndWentWithItsUndoing()
      throws InterruptedException {
    Instant before = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, other);
    CommentId comment =
        comments.submit(author, about(goes), Ids.next(), saying("Kommt mit.", null)).id();
    comments.submit(author, about(goes), Ids.next(), saying("Ruft an: 0421 555 0199 77", null));
    next(atBoard, "comments");
    clock.advance(Duration.ofMinutes(1));
    Instant then = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    Actor lead = aLeadOf(town);

    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            idea,
            Map.of(idea, version(idea), goes, version(goes)),
            LocalizedText.of(Language.GERMAN, "Dasselbe.")));

    LiveMessage came = next(atIdea, "comment");
    assertThat(came.facts()).isEqualTo(Map.of("comment", comment.value(), "comments", 1L));
    assertThat(atIdea).as("what waits for a moderator is not told of").isEmpty();
    assertThat(news.since(about(idea), null, then)).isEqualTo(new DiscussionNews.State(1, 1));
    assertThat(news.since(about(idea), null, clock.instant()).fresh()).isZero();
    CommentId reply = said("Ich auch.", comment).id();
    next(atIdea, "comment");
    CommentId stays = said("Gehört hierher.", null).id();
    next(atIdea, "comment");

    merges.undo(lead, merges.into(lead, idea).getFirst().id());

    assertThat(List.of(next(atIdea, "gone").facts(), next(atIdea, "gone").facts()))
        .containsExactlyInAnyOrder(
            Map.of("comment", comment.value(), "comments", 1L),
            Map.of("comment", reply.value(), "thread", comment.value(), "comments", 1L));
    assertThat(atIdea).as("what was said here stays: " + stays).isEmpty();
    assertThat(news.since(about(idea), null, before).fresh()).as("what stays").isOne();
  }

  @Test
  void tellsAPageThatWasAwayHowMuchIsNew() {
    CommentId thread = said("Dafür.", null).id();
    Instant then = clock.instant();
    clock.advance(Duration.ofMinutes(1));
    said("Ich auch.", thread);
    said("Dagegen.", null);
    said("Ruft an: 0421 555 0199 77", null);

    assertThat(news.since(about(idea), null, then)).isEqualTo(new DiscussionNews.State(3, 2));
    assertThat(news.since(about(idea), thread, then)).isEqualTo(new DiscussionNews.State(3, 1));
    assertThat(news.since(about(idea), null, clock.instant()).fresh()).isZero();
    assertThat(boardNews.since(town.board().id(), List.of(idea.value()), then).comments())
        .isEqualTo(Map.of(idea.value(), 3L));

    ideas.withdraw(other, idea);
    assertThatThrownBy(() -> news.since(about(idea), null, then))
        .isInstanceOf(NotFoundException.class);
    assertThat(boardNews.since(town.board().id(), List.of(idea.value()), then).comments())
        .isEmpty();
  }

  private void listen() {
    listening = bus.subscribe(List.of("idea:" + idea.value()), atIdea::add);
    listeningToBoard = bus.subscribe(List.of("board:" + town.board().id().value()), atBoard::add);
  }

  /** The next message of a kind; others may come before. */
  private static LiveMessage next(BlockingQueue<LiveMessage> told, String kind)
      throws InterruptedException {
    while (true) {
      LiveMessage message = told.poll(SOON, TimeUnit.MILLISECONDS);
      assertThat(message).as("a message: " + kind).isNotNull();
      if (message.kind().equals(kind)) {
        return message;
      }
    }
  }

  private void assertQuiet() throws InterruptedException {
    Thread.sleep(600);
    assertThat(atIdea).isEmpty();
    assertThat(atBoard).noneMatch(it -> it.kind().equals("comments"));
  }

  private About about(IdeaId id) {
    return new About(Ideas.TYPE, id.value());
  }

  private CommentReceipt said(String text, @Nullable CommentId thread) {
    return comments.submit(author, about(idea), Ids.next(), saying(text, thread));
  }

  private static CommentSubmission saying(String text, @Nullable CommentId thread) {
    return new CommentSubmission(text, Mark.NONE, "de", thread == null ? null : thread.value());
  }

  private void decide(CommentReceipt held, Verdict verdict) {
    CaseView open =
        moderation.queue(aModeratorOf(town), 0).cases().stream()
            .filter(it -> it.subject().ref().id().equals(held.id().value()))
            .findFirst()
            .orElseThrow();
    moderation.decide(aModeratorOf(town), open.id(), held.version(), verdict);
  }

  private long version(IdeaId id) {
    return followUps.story(id).version();
  }
}

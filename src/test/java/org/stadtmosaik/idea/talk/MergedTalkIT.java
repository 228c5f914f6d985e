package org.stadtmosaik.idea.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.TestClock;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentReceipt;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.discussion.Order;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.following.Digests;
import org.stadtmosaik.following.Follows;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** What is said to an idea that went into another one, and who is told of it. */
@DatabaseTest
@Import(Fixtures.class)
class MergedTalkIT {

  @Autowired private Fixtures fixtures;
  @Autowired private TestClock clock;
  @Autowired private Comments comments;
  @Autowired private Discussions discussions;
  @Autowired private Follows follows;
  @Autowired private Digests digests;
  @Autowired private FollowUps followUps;
  @Autowired private IdeaMerges merges;
  @Autowired private Inbox inbox;

  private final Actor.Resident author = aResident();
  private final Actor.Resident other = aResident();
  private final Actor.Resident reader = aResident();
  private Town town;
  private IdeaId goes;
  private IdeaId stays;

  @BeforeEach
  void twoIdeasThatSayTheSame() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    goes = fixtures.aPublishedIdeaAtOnce(town, author);
    stays = fixtures.aPublishedIdeaAtOnce(town, author);
  }

  @Test
  void keepsWhatIsSaidAtTheAddressOfTheOneThatWentAtTheOneThatStays() {
    IdeaId top = fixtures.aPublishedIdeaAtOnce(town, author);
    CommentId before = say(reader, goes, "Vorher.", null);
    merge(stays, goes);
    merge(top, stays);
    UUID id = Ids.next();

    CommentReceipt first = comments.submit(other, about(goes), id, saying("Offline.", null));
    CommentReceipt again = comments.submit(other, about(goes), id, saying("Offline.", null));
    say(other, goes, "Antwort.", before);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.again()).isTrue();
    assertThat(page(top).comments()).isEqualTo(3);
    assertThat(page(top).threads())
        .extracting(thread -> thread.comment().text())
        .containsExactlyInAnyOrder("Vorher.", "Offline.");
    follows.afterWriting(other, target(goes), Language.GERMAN);
    assertThat(follows.isFollowing(other, target(top), town.project().id())).isTrue();
  }

  @Test
  void losesNoCommentThatComesWhileIdeasAreMerged() {
    List<Actor.Resident> people = IntStream.range(0, 20).mapToObj(_ -> aResident()).toList();

    List<Outcome<Boolean>> done =
        atOnce(
            21,
            i -> {
              if (i == 20) {
                merge(stays, goes);
              } else {
                comments.submit(people.get(i), about(goes), Ids.next(), saying("Ja.", null));
              }
              return true;
            });

    assertThat(done).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(fixtures.count("discussion_comment WHERE about_id = ?", goes.value())).isZero();
    assertThat(page(stays).comments()).isEqualTo(20);
  }

  @Test
  void tellsOfWhatWasSaidBeforeTheMergeOnceAndAsOfTheOneThatStays() {
    follows.follow(reader, target(goes), Language.GERMAN);
    say(other, goes, "Dafür.", null);
    merge(stays, goes);

    clock.advance(Duration.ofDays(8));
    digests.send();

    assertThat(inbox.messages(reader)).hasSize(1);
    InboxMessage digest = inbox.messages(reader).getFirst();
    assertThat(digest.path()).isEqualTo("/i/" + stays.value());
    assertThat(String.join("\n", digest.text())).containsOnlyOnce("neuer Kommentar");
    clock.advance(Duration.ofDays(8));
    digests.send();
    assertThat(inbox.messages(reader)).hasSize(1);
  }

  private CommentId say(Actor.Resident who, IdeaId idea, String text, @Nullable CommentId thread) {
    clock.advance(Duration.ofSeconds(1));
    return comments.submit(who, about(idea), Ids.next(), saying(text, thread)).id();
  }

  private static CommentSubmission saying(String text, @Nullable CommentId thread) {
    return new CommentSubmission(text, Mark.NONE, "de", thread == null ? null : thread.value());
  }

  private ThreadPage page(IdeaId idea) {
    return discussions.page(reader, about(idea), Order.NEWEST, 0);
  }

  private void merge(IdeaId into, IdeaId idea) {
    merges.merge(
        aLeadOf(town),
        new MergeOrder(
            UUID.randomUUID(),
            into,
            Map.of(into, version(into), idea, version(idea)),
            LocalizedText.of(Language.GERMAN, "Dasselbe.")));
  }

  private long version(IdeaId idea) {
    return followUps.story(idea).version();
  }

  private static About about(IdeaId idea) {
    return new About(Ideas.TYPE, idea.value());
  }

  private static Target target(IdeaId idea) {
    return new Target(Ideas.TYPE, idea.value());
  }
}

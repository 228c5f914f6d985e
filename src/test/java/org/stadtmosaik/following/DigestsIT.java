package org.stadtmosaik.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class DigestsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Follows follows;
  @Autowired private Digests digests;
  @Autowired private Comments comments;
  @Autowired private Ideas ideas;
  @Autowired private Inbox inbox;
  @Autowired private FollowMail mail;
  @Autowired private JdbcClient jdbc;

  private final Actor.Resident reader = aResident();
  private final Actor.Resident other = aResident();

  @Test
  void tellsOnceAWeekInOneMessageHowMuchIsNewAndInTheReadersLanguage() {
    Town town = openTown();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, other);
    follows.follow(reader, target(idea), Language.ARABIC);
    follows.follow(reader, board(town), Language.ARABIC);
    say(other, idea, "Eins", null);
    CommentId mine = say(reader, idea, "Zwei", null);
    say(other, idea, "Drei", mine);
    ideas.submit(other, town.board().id(), Ids.next(), Fixtures.saying("Neue Idee."));

    clock.advance(Duration.ofDays(8));
    digests.send();

    assertThat(inbox.messages(reader)).hasSize(1);
    InboxMessage digest = inbox.messages(reader).getFirst();
    assertThat(digest.language()).isEqualTo(Language.ARABIC);
    assertThat(String.join("\n", digest.text()))
        .contains("Mehr Bänke am Kanal.")
        .contains("ردّ عليك")
        .contains("تعليق جديد")
        .contains("فكرة جديدة")
        .doesNotContain("Eins")
        .doesNotContain("Drei");
    assertThat(inbox.messages(other)).isEmpty();
  }

  @Test
  void sendsEachDigestOnceHoweverManyNodesSend() {
    Town town = openTown();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, other);
    follows.follow(reader, target(idea), Language.GERMAN);
    say(other, idea, "Neu", null);
    clock.advance(Duration.ofDays(8));

    List<Outcome<Integer>> nodes = atOnce(4, _ -> digests.send());

    assertThat(nodes).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(inbox.messages(reader)).hasSize(1);
    digests.send();
    clock.advance(Duration.ofDays(8));
    digests.send();
    assertThat(inbox.messages(reader)).hasSize(1);
  }

  @Test
  void tellsNothingOfWhatWasHiddenInTheMeantime() {
    Town town = openTown();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, other);
    follows.follow(reader, target(idea), Language.GERMAN);
    follows.follow(reader, board(town), Language.GERMAN);
    CommentId comment = say(other, idea, "Gleich wieder weg", null);
    comments.withdraw(other, comment);
    IdeaId gone =
        ideas
            .submit(other, town.board().id(), Ids.next(), Fixtures.saying("Auch wieder weg."))
            .id();
    ideas.withdraw(other, gone);

    clock.advance(Duration.ofDays(8));
    digests.send();

    assertThat(inbox.messages(reader)).isEmpty();
  }

  @Test
  void tellsOfWhatAModeratorPublished() {
    Town town = fixtures.aTown();
    follows.follow(reader, new Target("project", town.project().id().value()), Language.GERMAN);
    IdeaId held = fixtures.aHeldIdea(town, other).id();
    clock.advance(Duration.ofDays(8));
    digests.send();
    assertThat(inbox.messages(reader)).isEmpty();

    fixtures.decide(town, held, Verdict.publish());
    clock.advance(Duration.ofDays(8));
    digests.send();

    assertThat(inbox.messages(reader))
        .singleElement()
        .satisfies(
            message -> assertThat(message.path()).isEqualTo("/b/" + town.board().id().value()));
  }

  @Test
  void followsWhatOneWritesAtUnlessOneSaysNo() {
    Town town = openTown();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, other);
    follows.afterWriting(reader, target(idea), Language.GERMAN);
    assertThat(isFollowing(idea, town)).isTrue();

    follows.unfollow(reader, target(idea), Language.GERMAN);
    follows.afterWriting(reader, target(idea), Language.GERMAN);
    assertThat(isFollowing(idea, town)).isFalse();

    follows.wish(reader, new Wishes(Rhythm.DAILY, false, false));
    IdeaId another = fixtures.aPublishedIdeaAtOnce(town, other);
    follows.afterWriting(reader, target(another), Language.GERMAN);
    assertThat(isFollowing(another, town)).isFalse();
    assertThat(follows.wishes(reader)).isEqualTo(new Wishes(Rhythm.DAILY, false, false));
  }

  @Test
  void tellsRepliesAtOnceToWhoeverWishesThatAndThenNotAgain() {
    Town town = openTown();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, other);
    CommentId mine = say(reader, idea, "Frage", null);
    follows.follow(reader, target(idea), Language.GERMAN);
    follows.wish(reader, new Wishes(Rhythm.DAILY, true, true));

    say(other, idea, "Geheime Antwort", mine);

    InboxMessage message = inbox.messages(reader).getFirst();
    assertThat(message.path())
        .isEqualTo("/i/" + idea.value() + "?thread=" + mine.value() + "#comments");
    assertThat(String.join("\n", message.text())).doesNotContain("Geheime Antwort");
    clock.advance(Duration.ofDays(2));
    digests.send();
    assertThat(inbox.messages(reader)).hasSize(1);
  }

  @Test
  void goesByMailOnceWhoeverHasTheAddressSaidYes() {
    Town town = openTown();
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, other);
    follows.follow(reader, target(idea), Language.GERMAN);
    String address = "follower-" + UUID.randomUUID() + "@post.example";
    mail.ask(reader, address, Language.GERMAN);
    String link =
        jdbc.sql("SELECT JSON_VALUE(body, '$.link') FROM notification_mail WHERE recipient = ?")
            .param(address)
            .query(String.class)
            .single();
    String token = link.substring(link.lastIndexOf('/') + 1);

    say(other, idea, "<b>Noch nicht</b>", null);
    clock.advance(Duration.ofDays(1));
    follows.wish(reader, new Wishes(Rhythm.DAILY, false, true));
    assertThat(mail.isValid(token.substring(1))).isFalse();
    assertThat(mail.confirm(token)).isTrue();
    assertThat(mail.confirm(token)).isTrue();
    clock.advance(Duration.ofDays(1));
    digests.send();

    assertThat(
            fixtures.count(
                "notification_mail WHERE recipient = ? AND body LIKE '%/mail/stop/%'"
                    + " AND body LIKE '%neuer Kommentar%' AND body NOT LIKE '%Noch nicht%'",
                address))
        .isEqualTo(1);
    clock.advance(Duration.ofDays(3));
    assertThat(mail.isValid(token)).isFalse();
    assertThat(mail.confirm(token)).isFalse();
    assertThatThrownBy(() -> mail.ask(aResident(), address, Language.GERMAN))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void letsNobodyFollowWhatTheyMayNotSee() {
    Town town = fixtures.aTown();
    IdeaId held = fixtures.aHeldIdea(town, other).id();

    assertThatThrownBy(() -> follows.follow(reader, target(held), Language.GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> follows.follow(new Actor.Anonymous(), board(town), Language.GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThat(follows.of(new Actor.Anonymous())).isEmpty();
  }

  private Town openTown() {
    return fixtures.aTown(ReviewPolicy.ON_SUSPICION);
  }

  private boolean isFollowing(IdeaId idea, Town town) {
    return follows.isFollowing(reader, target(idea), town.project().id());
  }

  private CommentId say(Actor.Resident who, IdeaId idea, String text, @Nullable CommentId thread) {
    // What happens in the same instant as the following counts too, but not what was before.
    clock.advance(Duration.ofSeconds(1));
    return comments
        .submit(
            who,
            new About(Ideas.TYPE, idea.value()),
            Ids.next(),
            new CommentSubmission(text, Mark.NONE, "de", thread == null ? null : thread.value()))
        .id();
  }

  private static Target target(IdeaId idea) {
    return new Target(Ideas.TYPE, idea.value());
  }

  private static Target board(Town town) {
    return new Target("board", town.board().id().value());
  }
}

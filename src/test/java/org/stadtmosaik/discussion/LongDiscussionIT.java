package org.stadtmosaik.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;

/** A thousand comments on one idea, and what moves them. */
@DatabaseTest
@Import(Fixtures.class)
class LongDiscussionIT {

  private static final int MANY = 1000;

  @Autowired private Fixtures fixtures;
  @Autowired private CommentIntake intake;
  @Autowired private CommentMoves moves;
  @Autowired private Discussions discussions;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  private final Actor.Resident reader = aResident();

  @Test
  void readsAPageOfAThousandCommentsInSixQueriesAndEachCommentOnce() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    About idea = anIdea(town);
    CommentId thread = bring(town, idea, "Erster", null, null);
    addMany(thread);

    for (Order order : Order.values()) {
      assertThat(fixtures.queries(() -> discussions.page(reader, idea, order, 7)))
          .isLessThanOrEqualTo(6);
      assertEachThreadOnce(idea, order);
    }
    ThreadPage last = discussions.page(reader, idea, Order.OLDEST, 10_000);
    assertThat(last.page()).isEqualTo(last.pages() - 1);
    assertThat(last.comments()).isEqualTo(MANY);

    ThreadPage first = discussions.page(reader, idea, Order.OLDEST, 0);
    assertThat(first.threads().getFirst().comment().replies()).isEqualTo(99);
    assertThat(first.threads().getFirst().replies()).hasSize(ThreadPage.REPLIES);
    ThreadPage alone = discussions.thread(reader, idea, thread, 1).orElseThrow();
    assertThat(alone.pages()).isEqualTo(2);
    assertThat(alone.threads().getFirst().replies()).hasSize(49);
    assertThat(fixtures.queries(() -> discussions.thread(reader, idea, thread, 1))).isEqualTo(6);
  }

  /** Every tenth replies to the first; seven at a time were written in the same second. */
  private void addMany(CommentId thread) {
    jdbc.sql(
            """
            INSERT INTO discussion_comment (id, commune_id, project_id, about_type, about_id,
              thread_id, channel, state, mark, language, text, written_at, changed_at, version,
              supports)
            WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            SELECT UUID(), c.commune_id, c.project_id, c.about_type, c.about_id,
              IF(n.i % 10 = 0, c.id, NULL), 'IMPORT', 'PUBLISHED', 'NONE', 'de',
              CONCAT('Nummer ', n.i), c.written_at + INTERVAL (n.i DIV 7) SECOND, c.changed_at, 0,
              n.i % 5
            FROM n JOIN discussion_comment c ON c.id = ?
            """)
        .params(MANY - 1, thread.value())
        .update();
    jdbc.sql("UPDATE discussion_comment SET replies = 99 WHERE id = ?")
        .param(thread.value())
        .update();
  }

  private void assertEachThreadOnce(About idea, Order order) {
    Set<UUID> seen = new HashSet<>();
    int pages = discussions.page(reader, idea, order, 0).pages();
    for (int page = 0; page < pages; page++) {
      discussions
          .page(reader, idea, order, page)
          .threads()
          .forEach(thread -> assertThat(seen.add(thread.comment().id().value())).isTrue());
    }
    assertThat(seen).hasSize(901);
  }

  @Test
  void takesWhatWasSaidAlongAndBringsItBackWithTheRepliesSince() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    About one = anIdea(town);
    About other = anIdea(town);
    CommentId moved = bring(town, one, "Zieht um", null, null);
    bring(town, other, "War schon da", null, null);

    UUID move = transaction.execute(_ -> moves.move(one, other));
    bring(town, other, "Antwort am neuen Ort", moved, null);

    assertThat(texts(one)).isEmpty();
    assertThat(texts(other)).containsExactlyInAnyOrder("Zieht um", "War schon da");

    transaction.executeWithoutResult(_ -> moves.takeBack(move));
    transaction.executeWithoutResult(_ -> moves.takeBack(move));

    assertThat(texts(one)).containsExactly("Zieht um");
    assertThat(discussions.page(reader, one, Order.NEWEST, 0).comments()).isEqualTo(2);
    assertThat(texts(other)).containsExactly("War schon da");
  }

  @Test
  void bringsWhatHasAnIdOnceAndKeepsTheChannel() {
    Town town = fixtures.aTown();
    About idea = anIdea(fixtures.aTown(ReviewPolicy.ON_SUSPICION));
    About here = aReviewedIdea(town);
    CommentId first = bring(town, here, "Von der Karte", null, "karte-1");

    assertThat(bring(town, here, "Von der Karte", null, "karte-1")).isEqualTo(first);
    CommentView shown =
        discussions.page(reader, here, Order.NEWEST, 0).threads().getFirst().comment();
    assertThat(shown.channel()).isEqualTo(CommentChannel.WORKSHOP);
    assertThat(shown.state()).isEqualTo(CommentState.PUBLISHED);
    assertThatThrownBy(() -> bring(town, idea, "Anderswo", null, null))
        .isInstanceOf(NotFoundException.class);
  }

  private About aReviewedIdea(Town town) {
    return new About(Ideas.TYPE, fixtures.aPublishedIdea(town, aResident()).value());
  }

  private About anIdea(Town town) {
    IdeaId idea = fixtures.aPublishedIdeaAtOnce(town, aResident());
    return new About(Ideas.TYPE, idea.value());
  }

  private CommentId bring(
      Town town, About about, String text, @Nullable CommentId thread, @Nullable String id) {
    return intake.bring(
        aLeadOf(town),
        about,
        new BroughtComment(
            CommentChannel.WORKSHOP,
            id,
            new CommentSubmission(
                text, Mark.QUESTION, "de", thread == null ? null : thread.value()),
            null));
  }

  private List<String> texts(About about) {
    return discussions.page(reader, about, Order.NEWEST, 0).threads().stream()
        .map(thread -> thread.comment().text())
        .toList();
  }
}

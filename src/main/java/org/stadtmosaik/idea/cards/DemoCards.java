package org.stadtmosaik.idea.cards;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.demo.DemoBoardFinder;
import org.stadtmosaik.idea.domain.Channel;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.DemoFile;

/** Invented cards of an invented workshop, on a board of the invented projects. */
@Component
class DemoCards implements FirstStart {

  private final DemoBoardFinder places;
  private final IdeaRepository ideas;
  private final CardStore store;
  private final TransactionOperations transaction;
  private final Clock clock;

  DemoCards(
      DemoBoardFinder places,
      IdeaRepository ideas,
      CardStore store,
      TransactionOperations transaction,
      Clock clock) {
    this.places = places;
    this.ideas = ideas;
    this.store = store;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** After the boards. */
  @Override
  public int order() {
    return 41;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (Workshop workshop : DemoFile.read("cards", Workshop[].class)) {
      places
          .board(workshop.commune(), workshop.project(), workshop.board())
          .ifPresent(board -> transaction.executeWithoutResult(_ -> fill(board, workshop)));
    }
  }

  private void fill(BoardSummary board, Workshop workshop) {
    for (DemoCard card : workshop.cards()) {
      if (store.find(board.id(), card.id()).isEmpty()) {
        put(board, workshop, card);
      }
    }
  }

  private void put(BoardSummary board, Workshop workshop, DemoCard card) {
    Instant then = clock.instant().minus(Duration.ofDays(card.days()));
    CardEntry entry =
        new CardEntry(
            new IdeaSubmission(card.text(), null, card.language()),
            card.title(),
            card.channel(),
            card.channel() == Channel.WORKSHOP ? workshop.occasion() : "",
            then.atZone(CommuneTime.ZONE).toLocalDate(),
            card.dots());
    Idea idea =
        Idea.writtenDown(
            board, CardEntry.sourceId(card.id()), card.channel(), entry.written(), then);
    idea.publish(then);
    ideas.saveAndFlush(idea);
    store.add(idea.id(), board.id(), entry, null, then);
  }

  record Workshop(
      String commune, String project, String board, String occasion, List<DemoCard> cards) {}

  /**
   * @param days how long ago it was written
   */
  record DemoCard(
      UUID id,
      String language,
      Channel channel,
      int dots,
      int days,
      @Nullable String title,
      String text) {}
}

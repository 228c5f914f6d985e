package org.stadtmosaik.access;

import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.cards.CardBoards;
import org.stadtmosaik.idea.cards.CardEntry;
import org.stadtmosaik.idea.cards.Cards;
import org.stadtmosaik.idea.domain.Channel;
import org.stadtmosaik.idea.paper.BoardSheet;
import org.stadtmosaik.idea.paper.BoardSheets;
import org.stadtmosaik.shared.Language;

/** The requests and calls of the role matrix that are about what staff write down for others. */
final class CardCalls {

  private final BeanFactory beans;
  private final BoardId board;

  CardCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.board = fixtures.here.board().id();
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    String line = " /api/v1/staff/boards/{board}/cards/{card} ";
    calls.accept(
        "PUT" + line + "(new)", browser -> browser.api("PUT", path(board.value()), body()));
    calls.accept(
        "PUT" + line + "(unknown)", browser -> browser.api("PUT", path(UUID.randomUUID()), body()));
    calls.accept(
        "DELETE" + line + "(other)", browser -> browser.api("DELETE", path(board.value()), ""));
  }

  void methods(ServiceCalls calls) {
    CardBoards boards = beans.getBean(CardBoards.class);
    Cards cards = beans.getBean(Cards.class);
    calls.put(
        "CardBoards.all",
        "board",
        actor -> boards.all(actor).stream().map(BoardSummary::id).anyMatch(board::equals));
    calls.put("CardBoards.get", "board", actor -> boards.get(actor, board));
    calls.put("Cards.enter", "new", actor -> cards.enter(actor, board, UUID.randomUUID(), entry()));
    calls.put(
        "Cards.undo",
        "own",
        actor -> {
          UUID card = UUID.randomUUID();
          cards.enter(actor, board, card, entry());
          return cards.undo(actor, board, card);
        });
    BoardSheets sheets = beans.getBean(BoardSheets.class);
    calls.put(
        "BoardSheets.write",
        "board",
        actor ->
            ServiceCalls.done(() ->
                sheets.write(
                    actor,
                    board,
                    BoardSheet.CARDS,
                    List.of(Language.GERMAN),
                    OutputStream.nullOutputStream())));
    UUID other = UUID.randomUUID();
    cards.enter(Fixtures.COMMAND, board, other, entry());
    calls.put("Cards.undo", "other", actor -> cards.undo(actor, board, other));
  }

  private static CardEntry entry() {
    return new CardEntry(
        new IdeaSubmission("Mehr Schatten", null, "de"), null, Channel.WORKSHOP, "", null, 0);
  }

  private static String path(UUID board) {
    return "/api/v1/staff/boards/" + board + "/cards/" + UUID.randomUUID();
  }

  private static String body() {
    return "{\"text\":\"Mehr Schatten\",\"language\":\"de\",\"channel\":\"workshop\"}";
  }
}

package org.stadtmosaik.idea.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.opinion.StatementRound;
import org.stadtmosaik.idea.opinion.Statements;
import org.stadtmosaik.idea.translation.SpokenStatement;
import org.stadtmosaik.idea.translation.TranslatedIdeas;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentProvider;

/** Gives a phone that goes through a board's statements those that come next. */
@RestController
class StatementController {

  private final Statements statements;
  private final Boards boards;
  private final TranslatedIdeas translated;
  private final ResidentProvider residents;

  StatementController(
      Statements statements,
      Boards boards,
      TranslatedIdeas translated,
      ResidentProvider residents) {
    this.statements = statements;
    this.boards = boards;
    this.translated = translated;
    this.residents = residents;
  }

  @GetMapping("/api/v1/boards/{board}/statements")
  ResponseEntity<Next> next(@PathVariable UUID board) {
    BoardSummary asked = boards.get(new BoardId(board));
    StatementRound round = statements.round(residents.reader(), asked.id());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Next(
                translated.spoken(round.next(), asked, CurrentLanguage.get()),
                round.next().size() < Statements.PAGE_SIZE));
  }

  /**
   * What comes next.
   *
   * @param all whether these are all that the person has not answered
   */
  record Next(List<SpokenStatement> statements, boolean all) {}
}

package org.stadtmosaik.idea.paper;

import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.springframework.stereotype.Service;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.cards.CardBoards;
import org.stadtmosaik.paper.PdfFile;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Prints what brings people without a link to a board. */
@Service
public class BoardSheets {

  private final CardBoards boards;
  private final PortalPlace place;

  BoardSheets(CardBoards boards, PortalPlace place) {
    this.boards = boards;
    this.place = place;
  }

  /**
   * Writes a PDF.
   *
   * @param languages at least one, in the order in which they are read
   * @param out stays open
   * @throws org.stadtmosaik.shared.NotFoundException if there is no such board where they work
   * @throws InvalidInputException if there are no languages
   */
  public void write(
      Actor actor, BoardId id, BoardSheet sheet, List<Language> languages, OutputStream out) {
    BoardSummary board = boards.get(actor, id);
    if (languages.isEmpty()) {
      throw new InvalidInputException("languages", "ideapaper.error.languages");
    }
    List<LocalizedText> neighbourhoods =
        boards.neighbourhoods(board).stream().map(it -> it.name()).toList();
    draw(board, neighbourhoods, sheet, List.copyOf(languages), out);
  }

  void draw(
      BoardSummary board,
      List<LocalizedText> neighbourhoods,
      BoardSheet sheet,
      List<Language> languages,
      OutputStream out) {
    String address = place.address("/b/" + board.id().value());
    Rectangle size = sheet == BoardSheet.POSTER_A3 ? PageSize.A3 : PageSize.A4;
    PdfFile.write(
        size,
        board.title().in(languages.getFirst()).text(),
        languages.getFirst(),
        out,
        (document, content, fonts) -> {
          document.newPage();
          if (sheet == BoardSheet.CARDS) {
            new HandCards(board, neighbourhoods, languages, address, fonts).draw(content);
          } else {
            new Poster(board, languages, address, fonts).draw(content, size);
          }
        });
  }
}

package org.stadtmosaik.idea.paper;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.paper.Fonts;
import org.stadtmosaik.paper.Ink;
import org.stadtmosaik.paper.QrCode;
import org.stadtmosaik.paper.Room;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * A poster: what the board asks, in each language, and below that the QR code with what to do.
 * Drawn for A4; larger paper has everything larger.
 */
final class Poster {

  /** The portal's own colour, see {@code tokens.css}. */
  private static final Color TEAL = new Color(0x0B, 0x5D, 0x5B);

  private static final float MM = Room.MILLIMETRE;
  private static final float MARGIN = 18 * MM;
  private static final float BAND = 9 * MM;
  private static final float QR = 78 * MM;
  private static final float TITLE = 34;
  private static final float HOW = 17;
  private static final float ADDRESS = 8.5f;

  private final BoardSummary board;
  private final List<Language> languages;
  private final String address;
  private final Fonts fonts;

  Poster(BoardSummary board, List<Language> languages, String address, Fonts fonts) {
    this.board = board;
    this.languages = languages;
    this.address = address;
    this.fonts = fonts;
  }

  void draw(PdfContentByte page, Rectangle size) {
    float larger = size.getWidth() / PageSize.A4.getWidth();
    float width = PageSize.A4.getWidth();
    float height = PageSize.A4.getHeight();
    page.saveState();
    page.concatCTM(larger, 0, 0, larger, 0, 0);
    page.setColorFill(TEAL);
    page.rectangle(0, height - BAND, width, BAND);
    page.rectangle(0, 0, width, BAND);
    page.fill();
    page.setColorFill(Color.BLACK);
    float lower = BAND + 14 * MM;
    float middle = lower + QR + 12 * MM;
    new Room(MARGIN, middle, width - MARGIN, height - BAND - 10 * MM)
        .fill(page, having(board.title(), languages), TITLE, this::question);
    QrCode.of(address).draw(page, MARGIN, lower, QR);
    Ink.text(page, fonts.fixed(), shown(address), MARGIN, lower - 6 * MM, ADDRESS);
    new Room(MARGIN + QR + 9 * MM, lower, width - MARGIN, lower + QR)
        .fill(page, languages, HOW, this::how);
    page.restoreState();
  }

  /** For people who type it. */
  static String shown(String address) {
    return address.replaceFirst("^https?://", "");
  }

  /** Those of the languages in which the text says something that no earlier one does. */
  static List<Language> having(LocalizedText text, List<Language> languages) {
    Set<String> said = new HashSet<>();
    return languages.stream().filter(it -> said.add(text.in(it).text())).toList();
  }

  private List<Paragraph> question(Language language, float size) {
    Paragraph intro = fonts.plain(board.intro().in(language).text(), size * 0.5f);
    intro.setSpacingBefore(size * 0.25f);
    return List.of(fonts.bold(board.title().in(language).text(), size), intro);
  }

  private List<Paragraph> how(Language language, float size) {
    return List.of(
        fonts.bold(Messages.get(language, "ideapaper.poster.scan"), size),
        fonts.plain(Messages.get(language, "ideapaper.poster.card"), size * 0.8f));
  }
}

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
import org.stadtmosaik.paper.Mosaic;
import org.stadtmosaik.paper.QrCode;
import org.stadtmosaik.paper.Room;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * A poster: what the board asks, in each language, and below that the QR code with what to do. What
 * room the words leave is the code's, then the mosaic's. Drawn for A4; larger paper has everything
 * larger.
 */
final class Poster {

  /** The portal's own colour, see {@code tokens.css}. */
  private static final Color TEAL = new Color(0x0B, 0x5D, 0x5B);

  private static final float MM = Room.MILLIMETRE;
  private static final float WIDTH = PageSize.A4.getWidth();
  private static final float HEIGHT = PageSize.A4.getHeight();
  private static final float MARGIN = 18 * MM;
  private static final int TILES = 14;
  private static final float TILE = WIDTH / TILES;
  private static final int MOST_ROWS = 5;

  /** Between words, code and mosaic. */
  private static final float SPACE = 10 * MM;

  private static final float SMALLEST_QR = 72 * MM;

  /** Beside a larger code there is room for one more language. */
  private static final float QR_PER_LANGUAGE = 6 * MM;

  private static final int BESIDE_SMALLEST = 3;
  private static final float LARGEST_QR = 104 * MM;
  private static final float TITLE = 52;
  private static final float HOW = 24;
  private static final float ADDRESS = 8.5f;
  private static final float ADDRESS_LINE = 7 * MM;

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
    float larger = size.getWidth() / WIDTH;
    page.saveState();
    page.concatCTM(larger, 0, 0, larger, 0, 0);
    List<Language> asked = having(board.title(), languages);
    float lower = TILE + SPACE + ADDRESS_LINE;
    float least = SMALLEST_QR + QR_PER_LANGUAGE * Math.max(0, languages.size() - BESIDE_SMALLEST);
    float free = Math.max(0, above(lower + least, 1).left(page, asked, TITLE, this::question));
    float qr = Math.min(LARGEST_QR, least + free);
    int rows = 1 + (int) Math.min(MOST_ROWS - 1, (free - qr + least) / TILE);
    Mosaic.draw(page, 0, HEIGHT - rows * TILE, TILE, TILES, rows);
    Mosaic.draw(page, 0, 0, TILE, TILES, 1);
    page.setColorFill(Color.BLACK);
    above(lower + qr, rows).fillMiddle(page, asked, TITLE, this::question);
    code(page, lower, qr);
    page.restoreState();
  }

  /** What is between the code and so many rows of the mosaic. */
  private static Room above(float code, int rows) {
    return new Room(MARGIN, code + SPACE, WIDTH - MARGIN, HEIGHT - rows * TILE - SPACE * 0.6f);
  }

  /** The code where the first language begins, and beside it what to do. */
  private void code(PdfContentByte page, float lower, float qr) {
    boolean leftward = "rtl".equals(languages.getFirst().direction());
    float x = leftward ? WIDTH - MARGIN - qr : MARGIN;
    QrCode.of(address).draw(page, x, lower, qr);
    String typed = shown(address);
    float end = WIDTH - MARGIN - fonts.fixed().getWidthPoint(typed, ADDRESS);
    Ink.text(page, fonts.fixed(), typed, leftward ? end : MARGIN, lower - ADDRESS_LINE, ADDRESS);
    float beside = qr + SPACE;
    new Room(
            leftward ? MARGIN : MARGIN + beside,
            lower,
            leftward ? WIDTH - MARGIN - beside : WIDTH - MARGIN,
            lower + qr)
        .fillMiddle(page, languages, HOW, this::how);
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
    Paragraph intro = fonts.plain(board.intro().in(language).text(), size * 0.45f);
    intro.setSpacingBefore(size * 0.25f);
    return List.of(fonts.bold(board.title().in(language).text(), size), intro);
  }

  private List<Paragraph> how(Language language, float size) {
    Paragraph scan = fonts.bold(Messages.get(language, "ideapaper.poster.scan"), size);
    scan.getFont().setColor(TEAL);
    return List.of(scan, fonts.plain(Messages.get(language, "ideapaper.poster.card"), size * 0.8f));
  }
}

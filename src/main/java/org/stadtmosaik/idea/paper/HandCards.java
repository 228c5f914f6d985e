package org.stadtmosaik.idea.paper;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.paper.Fonts;
import org.stadtmosaik.paper.Ink;
import org.stadtmosaik.paper.QrCode;
import org.stadtmosaik.paper.Room;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * Four equal cards: what the board asks, lines to write on, boxes to tick, and what happens to the
 * card. Each label stands there in every language, side by side.
 */
final class HandCards {

  private static final float MM = Room.MILLIMETRE;
  private static final int COLUMNS = 2;
  private static final int ROWS = 2;
  private static final float WIDTH = PageSize.A4.getWidth() / COLUMNS;
  private static final float HEIGHT = PageSize.A4.getHeight() / ROWS;
  private static final float MARGIN = 7 * MM;
  private static final float QR = 23 * MM;
  private static final float TITLE = 12;
  private static final float LABEL = 6.5f;
  private static final float LINE = 7.5f * MM;
  private static final float TICK = 4.6f * MM;
  private static final float BOX = 2.8f * MM;

  /** From the outer edge of a box to its words. */
  private static final float BESIDE = BOX + 1.2f * MM;

  /** What happens to the card, in one language. */
  private static final float NOTE = 6.2f * MM;

  private static final int TICKS_BESIDE = 3;

  /** With more neighbourhoods than this there is a line to write on instead. */
  private static final int MOST_TICKS = 15;

  /** What is said in more languages than this takes the room of ticks. */
  private static final int BESIDE_TICKS = 4;

  private final BoardSummary board;
  private final List<LocalizedText> neighbourhoods;
  private final List<Language> languages;
  private final String address;
  private final Fonts fonts;

  HandCards(
      BoardSummary board,
      List<LocalizedText> neighbourhoods,
      List<Language> languages,
      String address,
      Fonts fonts) {
    this.board = board;
    this.neighbourhoods = neighbourhoods;
    this.languages = languages;
    this.address = address;
    this.fonts = fonts;
  }

  void draw(PdfContentByte page) {
    PdfTemplate card = page.createTemplate(WIDTH, HEIGHT);
    card(card);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        page.addTemplate(card, column * WIDTH, row * HEIGHT);
      }
    }
    Ink.cuts(page, WIDTH * COLUMNS, HEIGHT * ROWS, COLUMNS, ROWS);
  }

  private void card(PdfContentByte page) {
    float top = HEIGHT - MARGIN;
    // Where the first language ends.
    boolean leftward = isLeftward(languages.getFirst());
    float beside = leftward ? QR + 4 * MM : 0;
    QrCode.of(address).draw(page, leftward ? MARGIN : WIDTH - MARGIN - QR, top - QR, QR);
    float y = top - asked(page, beside) - 2 * MM;
    y = labels(page, "ideapaper.card.title", y) - LINE * 0.8f;
    line(page, y);
    y = labels(page, "ideapaper.card.text", y - 2 * MM);
    float note = MARGIN + languages.size() * NOTE;
    float below = note + choices(page, note);
    for (y -= LINE; y >= below + 2 * MM; y -= LINE) {
      line(page, y);
    }
    new Room(MARGIN, MARGIN - 2 * MM, WIDTH - MARGIN, note - 2.5f * MM)
        .fill(
            page,
            languages,
            7.5f,
            (language, size) ->
                List.of(fonts.plain(Messages.get(language, "ideapaper.card.data"), size)));
  }

  /**
   * What the board asks, beside the code and as high as that, or higher where it would be cut off;
   * says how high it is.
   */
  private float asked(PdfContentByte page, float beside) {
    List<Language> asked = Poster.having(board.title(), languages);
    Room.Words title =
        (language, size) -> List.of(fonts.bold(board.title().in(language).text(), size));
    float top = HEIGHT - MARGIN;
    float height = QR;
    Room room;
    do {
      room = new Room(MARGIN + beside, top - height, WIDTH - MARGIN + beside - QR - 4 * MM, top);
      height += LINE;
    } while (height < HEIGHT / 2 && room.left(page, asked, TITLE, title) < 0);
    room.fill(page, asked, TITLE, title);
    return room.top() - room.bottom();
  }

  /** Neighbourhoods and languages, from here upwards; says how high they are. */
  private float choices(PdfContentByte page, float bottom) {
    int most = MOST_TICKS - TICKS_BESIDE * Math.max(0, languages.size() - BESIDE_TICKS);
    boolean ticked = !neighbourhoods.isEmpty() && neighbourhoods.size() <= most;
    Language first = languages.getFirst();
    List<Tick> tongues =
        languages.stream().map(it -> new Tick(it.base().ownName(), it.base())).distinct().toList();
    List<Tick> places =
        ticked ? neighbourhoods.stream().map(it -> it.in(first)).map(Tick::of).toList() : List.of();
    float label = LABEL * 1.8f;
    int rows = ticked ? rows(places.size()) : 1;
    float height = (rows + rows(tongues.size() + 1)) * TICK + 2 * label + 2 * MM;
    float y = labels(page, "ideapaper.card.neighbourhood", bottom + height);
    if (ticked) {
      ticks(page, places, y);
    } else {
      line(page, y - TICK);
    }
    y = labels(page, "ideapaper.card.language", y - rows * TICK - MM);
    ticks(page, tongues, y);
    otherLanguage(page, tongues.size(), y);
    return height;
  }

  private static int rows(int ticks) {
    return (ticks + TICKS_BESIDE - 1) / TICKS_BESIDE;
  }

  /** Something to tick, in its own language. */
  private record Tick(String text, Language language) {

    static Tick of(LocalizedText.Reading reading) {
      return new Tick(reading.text(), reading.language());
    }
  }

  private void ticks(PdfContentByte page, List<Tick> ticks, float top) {
    for (int i = 0; i < ticks.size(); i++) {
      Tick tick = ticks.get(i);
      float left = tickX(i);
      float right = left + tickWidth() - MM;
      float y = tickY(i, top);
      boolean leftward = isLeftward(languages.getFirst());
      Ink.box(page, leftward ? right - BOX : left, y, BOX);
      float text = leftward ? left : left + BESIDE;
      new Room(text, y - 4 * MM, leftward ? right - BESIDE : right, y + BOX + 1.5f * MM)
          .fill(
              page,
              List.of(tick.language()),
              7,
              (it, size) -> List.of(along(it, fonts.plain(tick.text(), size))));
    }
  }

  private void otherLanguage(PdfContentByte page, int index, float top) {
    float left = tickX(index);
    float right = left + tickWidth() - MM;
    float y = tickY(index, top);
    boolean leftward = isLeftward(languages.getFirst());
    Ink.box(page, leftward ? right - BOX : left, y, BOX);
    Ink.line(page, leftward ? left : left + BESIDE, leftward ? right - BESIDE : right, y);
  }

  /** Beginning where the sheet's first language does, in whatever direction it runs. */
  private Paragraph along(Language language, Paragraph words) {
    if (isLeftward(language) != isLeftward(languages.getFirst())) {
      words.setAlignment(Element.ALIGN_RIGHT);
    }
    return words;
  }

  private static boolean isLeftward(Language language) {
    return "rtl".equals(language.direction());
  }

  private static float tickWidth() {
    return (WIDTH - 2 * MARGIN) / TICKS_BESIDE;
  }

  /** From the side where the first language begins. */
  private float tickX(int index) {
    int column = index % TICKS_BESIDE;
    boolean leftward = isLeftward(languages.getFirst());
    return MARGIN + (leftward ? TICKS_BESIDE - 1 - column : column) * tickWidth();
  }

  private static float tickY(int index, float top) {
    return top - (index / TICKS_BESIDE + 1) * TICK + 1;
  }

  /** A label in each language, side by side and each in a line; says where it ends. */
  private float labels(PdfContentByte page, String key, float top) {
    Set<String> said = new HashSet<>();
    List<Language> shown =
        languages.stream().filter(it -> said.add(Messages.get(it, key))).toList();
    float width = (WIDTH - 2 * MARGIN) / shown.size();
    for (int i = 0; i < shown.size(); i++) {
      Language language = shown.get(i);
      int column = isLeftward(languages.getFirst()) ? shown.size() - 1 - i : i;
      float left = MARGIN + column * width;
      new Room(left, top + 2 - LABEL * 1.6f, left + width - MM, top + 2)
          .fill(
              page,
              List.of(language),
              LABEL,
              (it, size) -> List.of(along(it, fonts.bold(Messages.get(it, key), size))));
    }
    return top - LABEL * 1.4f;
  }

  private static void line(PdfContentByte page, float y) {
    Ink.line(page, MARGIN, WIDTH - MARGIN, y);
  }
}

package org.stadtmosaik.survey.letters;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** What the sheets say, each language in its own direction. */
final class SheetTexts {

  private static final float LARGEST = 11;
  private static final float SMALLEST = 5;
  private static final float STEP = 0.5f;
  private static final float LEADING = 1.35f;

  private final Fonts fonts;
  private final LocalizedText title;
  private final List<Language> languages;
  private final String address;

  SheetTexts(Fonts fonts, LocalizedText title, List<Language> languages, String address) {
    this.fonts = fonts;
    this.title = title;
    this.languages = List.copyOf(languages);
    this.address = address;
  }

  /** Invitation and instructions in each language, in letters as large as the room allows. */
  void letter(PdfContentByte page, float left, float bottom, float right, float top) {
    fit(page, left, bottom, right, top, LARGEST, this::letter);
  }

  /** A line or two in each language. */
  void card(PdfContentByte page, float left, float bottom, float right, float top) {
    fit(page, left, bottom, right, top, LARGEST - 3, this::card);
  }

  private interface Words {
    List<Paragraph> at(Language language, float size);
  }

  private void fit(
      PdfContentByte page,
      float left,
      float bottom,
      float right,
      float top,
      float largest,
      Words words) {
    float size = largest;
    while (size > SMALLEST && write(page, left, bottom, right, top, size, words, true) < 0) {
      size -= STEP;
    }
    write(page, left, bottom, right, top, size, words, false);
  }

  /** How much room is left below; negative if it does not fit. */
  private float write(
      PdfContentByte page,
      float left,
      float bottom,
      float right,
      float top,
      float size,
      Words words,
      boolean trial) {
    float y = top;
    for (Language language : languages) {
      ColumnText column = new ColumnText(page);
      column.setRunDirection(
          "rtl".equals(language.direction())
              ? PdfWriter.RUN_DIRECTION_RTL
              : PdfWriter.RUN_DIRECTION_LTR);
      column.setSimpleColumn(left, bottom, right, y);
      words.at(language, size).forEach(column::addElement);
      if (ColumnText.hasMoreText(column.go(trial))) {
        return -1;
      }
      y = column.getYLine() - size * 0.6f;
    }
    return y - bottom;
  }

  private List<Paragraph> letter(Language language, float size) {
    List<Paragraph> lines = new ArrayList<>();
    lines.add(heading(title.in(language).text(), size + 1));
    lines.add(plain(Messages.get(language, "surveyletter.letter.invitation"), size));
    lines.add(plain(Messages.get(language, "surveyletter.letter.how", address), size));
    lines.add(plain(Messages.get(language, "surveyletter.letter.secret"), size));
    return lines;
  }

  private List<Paragraph> card(Language language, float size) {
    return List.of(
        heading(title.in(language).text(), size),
        plain(Messages.get(language, "surveyletter.card"), size));
  }

  private Paragraph heading(String text, float size) {
    return aligned(new Paragraph(size * LEADING, text, fonts.bold(size)));
  }

  private Paragraph plain(String text, float size) {
    return aligned(new Paragraph(size * LEADING, text, fonts.plain(size)));
  }

  // At the side where the language begins: "left" is the beginning in either direction.
  private static Paragraph aligned(Paragraph paragraph) {
    paragraph.setAlignment(Element.ALIGN_LEFT);
    return paragraph;
  }
}

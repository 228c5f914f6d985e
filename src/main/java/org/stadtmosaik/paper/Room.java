package org.stadtmosaik.paper;

import java.util.List;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;
import org.stadtmosaik.shared.Language;

/** A place on a page for texts, in points (1/72 inch) from the page's lower left corner. */
public record Room(float left, float bottom, float right, float top) {

  /** Points in a millimetre. */
  public static final float MILLIMETRE = 72 / 25.4f;

  private static final float SMALLEST = 5;
  private static final float STEP = 0.5f;
  private static final float BETWEEN = 0.6f;

  /** What is said in one language, in letters of this size. */
  @FunctionalInterface
  public interface Words {
    List<Paragraph> at(Language language, float size);
  }

  /**
   * Writes the texts of the languages one below the other, each in its own direction, in letters as
   * large as the room allows and never below 5 points.
   *
   * @param largest size, in points
   * @return how much room is left below, in points; negative if something did not fit
   */
  public float fill(PdfContentByte page, List<Language> languages, float largest, Words words) {
    return write(page, languages, fitting(page, languages, largest, words), words, false);
  }

  /** What {@link #fill} would return; nothing is written. */
  public float left(PdfContentByte page, List<Language> languages, float largest, Words words) {
    return write(page, languages, fitting(page, languages, largest, words), words, true);
  }

  /** The same as {@link #fill}, with as much room above as below. */
  public void fillMiddle(
      PdfContentByte page, List<Language> languages, float largest, Words words) {
    float size = fitting(page, languages, largest, words);
    float above = Math.max(0, write(page, languages, size, words, true) / 2);
    new Room(left, bottom, right, top - above).write(page, languages, size, words, false);
  }

  private float fitting(PdfContentByte page, List<Language> languages, float largest, Words words) {
    float size = largest;
    while (size > SMALLEST && write(page, languages, size, words, true) < 0) {
      size -= STEP;
    }
    return size;
  }

  private float write(
      PdfContentByte page, List<Language> languages, float size, Words words, boolean trial) {
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
      y = column.getYLine() - size * BETWEEN;
    }
    return y - bottom;
  }
}

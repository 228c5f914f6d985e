package org.stadtmosaik.paper;

import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;

/** Small things that are drawn on pages; all measures in points. */
public final class Ink {

  private static final float THIN = 0.4f;

  private Ink() {}

  /** A line of text that runs from left to right, such as an address. */
  public static void text(
      PdfContentByte page, BaseFont font, String text, float x, float y, float size) {
    page.beginText();
    page.setFontAndSize(font, size);
    page.setTextMatrix(x, y);
    page.showText(text);
    page.endText();
  }

  /** Dashed lines along which a page is cut into equal cards. */
  public static void cuts(PdfContentByte page, float width, float height, int columns, int rows) {
    page.saveState();
    page.setLineWidth(THIN);
    page.setLineDash(3, 3, 0);
    for (int row = 1; row < rows; row++) {
      page.moveTo(0, row * height / rows);
      page.lineTo(width, row * height / rows);
    }
    for (int column = 1; column < columns; column++) {
      page.moveTo(column * width / columns, 0);
      page.lineTo(column * width / columns, height);
    }
    page.stroke();
    page.restoreState();
  }

  /** A line to write on. */
  public static void line(PdfContentByte page, float left, float right, float y) {
    page.saveState();
    page.setLineWidth(THIN);
    page.moveTo(left, y);
    page.lineTo(right, y);
    page.stroke();
    page.restoreState();
  }

  /** A box to tick. */
  public static void box(PdfContentByte page, float x, float y, float size) {
    page.saveState();
    page.setLineWidth(THIN * 2);
    page.rectangle(x, y, size, size);
    page.stroke();
    page.restoreState();
  }
}

package org.stadtmosaik.paper;

import java.io.OutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.stadtmosaik.shared.Language;

/** A PDF that goes out page by page; nothing of it is kept. */
public final class PdfFile {

  private PdfFile() {}

  /** Draws the pages. */
  @FunctionalInterface
  public interface Pages {
    void draw(Document document, PdfContentByte content, Fonts fonts);
  }

  /**
   * Writes a PDF.
   *
   * @param language that the title is in, and that the file says it is in
   * @param out stays open
   */
  public static void write(
      Rectangle size, String title, Language language, OutputStream out, Pages pages) {
    Document document = new Document(size);
    try {
      PdfWriter writer = PdfWriter.getInstance(document, out);
      writer.setCloseStream(false);
      document.addTitle(title);
      document.open();
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.base().tag()));
      pages.draw(document, writer.getDirectContent(), new Fonts());
      document.close();
    } catch (DocumentException e) {
      throw new IllegalStateException("cannot write a PDF", e);
    }
  }
}

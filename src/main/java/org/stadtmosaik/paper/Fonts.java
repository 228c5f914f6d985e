package org.stadtmosaik.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;

/** DejaVu, which has Latin, Cyrillic and Arabic with all its joined forms; embedded in the PDF. */
public final class Fonts {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private static final float LEADING = 1.35f;

  private final BaseFont plain = read("DejaVuSans.ttf");
  private final BaseFont bold = read("DejaVuSans-Bold.ttf");
  private final BaseFont fixed = read("DejaVuSansMono-Bold.ttf");

  /** A line of a text, as a paragraph in its language's direction. */
  public Paragraph plain(String text, float size) {
    return paragraph(text, new Font(plain, size), size);
  }

  /** The same in bold letters. */
  public Paragraph bold(String text, float size) {
    return paragraph(text, new Font(bold, size), size);
  }

  private static Paragraph paragraph(String text, Font font, float size) {
    Paragraph paragraph = new Paragraph(size * LEADING, text, font);
    // At the side where the language begins: "left" is the beginning in either direction.
    paragraph.setAlignment(Element.ALIGN_LEFT);
    return paragraph;
  }

  /** For codes: no two characters look the same. */
  public BaseFont fixed() {
    return fixed;
  }

  private static BaseFont read(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("no font " + file);
      }
      return BaseFont.createFont(
          file,
          BaseFont.IDENTITY_H,
          BaseFont.EMBEDDED,
          BaseFont.NOT_CACHED,
          in.readAllBytes(),
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

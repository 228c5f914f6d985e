package org.stadtmosaik.survey.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** DejaVu, which has Latin, Cyrillic and Arabic with all its joined forms; embedded in the PDF. */
final class Fonts {

  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final BaseFont plain = read("DejaVuSans.ttf");
  private final BaseFont bold = read("DejaVuSans-Bold.ttf");
  private final BaseFont fixed = read("DejaVuSansMono-Bold.ttf");

  Font plain(float size) {
    return new Font(plain, size);
  }

  Font bold(float size) {
    return new Font(bold, size);
  }

  /** For codes: no two characters look the same. */
  BaseFont fixed() {
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

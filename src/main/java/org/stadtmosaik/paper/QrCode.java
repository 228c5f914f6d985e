package org.stadtmosaik.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.openpdf.text.pdf.PdfContentByte;

/** A QR code, drawn as areas, so that it is sharp on every printer. */
public final class QrCode {

  private final ByteMatrix modules;

  private QrCode(ByteMatrix modules) {
    this.modules = modules;
  }

  /**
   * @param content in Latin 1, such as an address
   * @throws IllegalArgumentException if it is too long
   */
  public static QrCode of(String content) {
    try {
      return new QrCode(
          Encoder.encode(
                  content,
                  ErrorCorrectionLevel.M,
                  Map.of(EncodeHintType.CHARACTER_SET, "ISO-8859-1"))
              .getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }

  /**
   * Draws it. Around it must be white for four modules' width.
   *
   * @param x of the lower left corner, in points
   * @param size of the side, in points
   */
  public void draw(PdfContentByte page, float x, float y, float size) {
    float module = size / modules.getWidth();
    for (int row = 0; row < modules.getHeight(); row++) {
      int column = 0;
      while (column < modules.getWidth()) {
        int run = run(row, column);
        if (run > 0) {
          page.rectangle(x + column * module, y + size - (row + 1) * module, run * module, module);
        }
        column += Math.max(1, run);
      }
    }
    page.fill();
  }

  private int run(int row, int column) {
    int end = column;
    while (end < modules.getWidth() && modules.get(end, row) == 1) {
      end++;
    }
    return end - column;
  }
}

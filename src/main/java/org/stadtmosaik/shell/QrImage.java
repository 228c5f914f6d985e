package org.stadtmosaik.shell;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A QR code (ISO/IEC 18004) as inline SVG: dark on light in every theme, as cameras need it. */
public final class QrImage extends Div {

  private static final long serialVersionUID = 1L;
  private static final int QUIET_ZONE = 4;
  private static final String SIZE = "14rem";

  /**
   * @param description for those who don't see it
   */
  public QrImage(String description) {
    getElement().setAttribute("role", "img").setAttribute("aria-label", description);
    setMaxWidth(SIZE);
  }

  /** Shows this instead of what it showed. */
  public void show(String content) {
    getElement().setProperty("innerHTML", svg(content));
  }

  /** The drawing alone, for pages that Flow does not draw. */
  public static String svg(String content) {
    BitMatrix matrix = matrix(content);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    int size = matrix.getWidth();
    return "<svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" d=\"%s\"/></svg>"
        .formatted(size, size, size, size, path);
  }

  private static BitMatrix matrix(String content) {
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(
              EncodeHintType.MARGIN,
              QUIET_ZONE,
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M);
      return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
  }
}

package org.stadtmosaik.commune;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A mark for tests: a star of two colours. */
public final class CommuneMark {

  private CommuneMark() {}

  /** As a PNG file. */
  public static InputStream png() {
    BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setColor(new Color(0x8a1538));
    brush.fillRect(0, 0, 96, 96);
    brush.setColor(Color.WHITE);
    brush.fillPolygon(new int[] {48, 84, 48, 12}, new int[] {12, 48, 84, 48}, 4);
    brush.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return new ByteArrayInputStream(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

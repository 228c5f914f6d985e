package org.stadtmosaik.shell.web;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The portal's mark as a picture, for places that take no drawing; made when first asked for. */
enum PortalPicture {
  ICON_SMALL("icon-192.png", 192, 192, 0.92, false),
  ICON_LARGE("icon-512.png", 512, 512, 0.92, false),
  /** Phones cut it to their shape: what matters lies within a circle of four fifths. */
  ICON_MASKABLE("icon-maskable.png", 512, 512, 0.55, true),
  APPLE("apple-touch-icon.png", 180, 180, 0.74, true),
  /** For link previews. */
  PREVIEW("preview.png", 1200, 630, 0.62, true);

  private static final Color PAPER = new Color(0xfb, 0xf7, 0xf0);

  private final String file;
  private final int width;
  private final int height;
  private final double share;
  private final boolean filled;
  private byte @Nullable [] png;

  /**
   * @param share of the shorter side that the mark takes
   * @param filled whether the ground is paper instead of nothing
   */
  PortalPicture(String file, int width, int height, double share, boolean filled) {
    this.file = file;
    this.width = width;
    this.height = height;
    this.share = share;
    this.filled = filled;
  }

  String file() {
    return file;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  synchronized byte[] png() {
    if (png == null) {
      png = drawn();
    }
    return png.clone();
  }

  private byte[] drawn() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      if (filled) {
        canvas.setColor(PAPER);
        canvas.fillRect(0, 0, width, height);
      }
      double side = Math.min(width, height) * share;
      canvas.translate((width - side) / 2, (height - side) / 2);
      canvas.scale(side / Mark.SIDE, side / Mark.SIDE);
      Mark.draw(canvas);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      canvas.dispose();
    }
  }
}

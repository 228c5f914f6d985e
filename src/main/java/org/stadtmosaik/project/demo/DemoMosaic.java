package org.stadtmosaik.project.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for the invented projects, laid out of coloured stones when the demo begins. */
enum DemoMosaic {
  HARBOUR {
    @Override
    int stone(double x, double y) {
      if (Math.hypot((x - 0.74) * 1.78, y - 0.3) < 0.15) {
        return SUN;
      }
      if (y > 0.68) {
        return (int) (y * 40 + Math.sin(x * 9) * 1.4) % 3 == 0 ? LIGHT_WATER : WATER;
      }
      double roof = 0.42 + 0.1 * Math.floor(x * 7 % 3) / 2;
      if (x < 0.62 && y > roof) {
        return new int[] {TERRACOTTA, WALL, PLUM, WALL_DARK}[(int) (x * 11) % 4];
      }
      return y > 0.5 ? HAZE : y > 0.25 ? AIR : AIR_HIGH;
    }
  },
  STREET {
    @Override
    int stone(double x, double y) {
      if (y > 0.62) {
        double lane = Math.abs(x - 0.5);
        return lane < (y - 0.3) * 0.5 ? (int) (y * 26) % 2 == 0 ? WALL : ASPHALT : PAVEMENT;
      }
      if (Math.hypot((x - 0.16) * 1.78, y - 0.36) < 0.2
          || Math.hypot((x - 0.87) * 1.78, y - 0.4) < 0.17) {
        return (int) (x * 31 + y * 17) % 3 == 0 ? LEAF_LIGHT : LEAF;
      }
      if (y > 0.3 && x > 0.3 && x < 0.72) {
        return (int) (x * 24) % 4 == 1 && (int) (y * 18) % 3 == 0 ? SUN : TERRACOTTA;
      }
      return y > 0.4 ? HAZE : AIR;
    }
  },
  TREES {
    @Override
    int stone(double x, double y) {
      for (double[] tree :
          new double[][] {{0.2, 0.34, 0.26}, {0.55, 0.28, 0.3}, {0.88, 0.38, 0.22}}) {
        if (Math.hypot((x - tree[0]) * 1.78, y - tree[1]) < tree[2]) {
          return (int) (x * 37 + y * 23) % 4 == 0 ? LEAF_LIGHT : LEAF;
        }
        if (Math.abs(x - tree[0]) < 0.018 && y > tree[1] && y < 0.8) {
          return PLUM;
        }
      }
      if (y > 0.76) {
        return (int) (x * 9 + y * 31) % 3 == 0 ? LEAF : SHADE;
      }
      return y > 0.55 ? SUN_LIGHT : SUN;
    }
  };

  static final int SUN = 0xf2b84b;
  static final int SUN_LIGHT = 0xf8d58a;
  static final int WATER = 0x2f6fa8;
  static final int LIGHT_WATER = 0x8fbbdc;
  static final int TERRACOTTA = 0xc4532d;
  static final int WALL = 0xf3e6d2;
  static final int WALL_DARK = 0xe08a63;
  static final int PLUM = 0x6b3a6e;
  static final int HAZE = 0xd5e5d3;
  static final int AIR = 0xf7ead0;
  static final int AIR_HIGH = 0xb9d6c4;
  static final int LEAF = 0x4b7f3a;
  static final int LEAF_LIGHT = 0x7aa85f;
  static final int SHADE = 0x0b5d5b;
  static final int ASPHALT = 0x535b6b;
  static final int PAVEMENT = 0xd9cdb9;

  private static final int WIDTH = 1_280;
  private static final int HEIGHT = 720;
  private static final int SIZE = 32;
  private static final Color GROUT = new Color(0xfbf7f0);

  /** The colour of the stone at this place, both from 0 to 1. */
  abstract int stone(double x, double y);

  /** The picture as a PNG file. */
  byte[] png() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(GROUT);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setStroke(new BasicStroke(1));
    Random chance = new Random(ordinal());
    for (int top = 0; top < HEIGHT; top += SIZE) {
      for (int left = 0; left < WIDTH; left += SIZE) {
        double x = (left + SIZE / 2.0) / WIDTH;
        double y = (top + SIZE / 2.0) / HEIGHT;
        lay(graphics, left, top, shaded(stone(x, y), chance.nextInt(12) - 6), chance);
      }
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Stones are cut by hand: no corner is quite where it should be. */
  private static void lay(Graphics2D graphics, int left, int top, Color color, Random chance) {
    int[] xs = {left + 2, left + SIZE - 2, left + SIZE - 2, left + 2};
    int[] ys = {top + 2, top + 2, top + SIZE - 2, top + SIZE - 2};
    for (int i = 0; i < xs.length; i++) {
      xs[i] += chance.nextInt(5) - 2;
      ys[i] += chance.nextInt(5) - 2;
    }
    graphics.setColor(color);
    graphics.fillPolygon(xs, ys, xs.length);
  }

  private static Color shaded(int color, int by) {
    return new Color(
        within((color >> 16 & 0xff) + by),
        within((color >> 8 & 0xff) + by),
        within((color & 0xff) + by));
  }

  private static int within(int value) {
    return Math.clamp(value, 0, 255);
  }
}

package org.stadtmosaik.paper;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;

/** The portal's mosaic, the tiles of {@code band.svg} in the colours of {@code tokens.css}. */
public final class Mosaic {

  /** Each row begins so many tiles further on, so that no two of the same meet. */
  private static final int SHIFT = 5;

  private static final Color TEAL = new Color(0x0B5D5B);
  private static final Color PALE_TEAL = new Color(0x3D8D86);
  private static final Color SUN = new Color(0xF2B84B);
  private static final Color PALE_SUN = new Color(0xF8D58A);
  private static final Color TERRA = new Color(0xC4532D);
  private static final Color PALE_TERRA = new Color(0xE08A63);
  private static final Color SKY = new Color(0x2F6FA8);
  private static final Color PALE_SKY = new Color(0x8FBBDC);
  private static final Color LEAF = new Color(0x4B7F3A);
  private static final Color PALE_LEAF = new Color(0x7AA85F);
  private static final Color PLUM = new Color(0x6B3A6E);
  private static final Color WALL = new Color(0xFFFDF8);
  private static final Color PALE_WALL = new Color(0xF3E6D2);

  /** How far a quarter's curve is drawn towards the square's other corner. */
  private static final float ROUND = 0.5523f;

  /** The outline of what is drawn on a square of the length 1, from its lower left corner. */
  @FunctionalInterface
  private interface Shape {
    void path(PdfContentByte page);
  }

  private record Tile(Color ground, Shape shape, Color colour) {}

  private static final Tile SUNRISE = new Tile(TEAL, half(1, 0), SUN);
  private static final Tile WAVE = new Tile(SKY, quarter(1, 0), PALE_SKY);
  private static final Tile ROOF = new Tile(TERRA, half(1, 1), PALE_TERRA);
  private static final Tile HILL = new Tile(LEAF, quarter(0, 0), PALE_LEAF);

  private static final List<Tile> BAND =
      List.of(
          SUNRISE,
          WAVE,
          new Tile(SUN, dot(), TERRA),
          ROOF,
          HILL,
          new Tile(PLUM, half(1, 0), PALE_SUN),
          new Tile(PALE_TEAL, dot(), WALL),
          new Tile(PALE_WALL, quarter(0, 1), TERRA),
          ROOF,
          WAVE,
          SUNRISE,
          HILL);

  private Mosaic() {}

  /**
   * Draws it; all measures in points.
   *
   * @param left of the lower left corner
   * @param side of a tile
   */
  public static void draw(
      PdfContentByte page, float left, float bottom, float side, int columns, int rows) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        page.saveState();
        page.concatCTM(side, 0, 0, side, left + column * side, bottom + row * side);
        Tile tile = BAND.get((column + row * SHIFT) % BAND.size());
        page.setColorFill(tile.ground());
        page.rectangle(0, 0, 1, 1);
        page.fill();
        page.setColorFill(tile.colour());
        tile.shape().path(page);
        page.fill();
        page.restoreState();
      }
    }
  }

  private static Shape dot() {
    return page -> page.circle(0.5f, 0.5f, 0.3f);
  }

  /** Half of the square, with the right angle in this corner. */
  private static Shape half(float x, float y) {
    return page -> {
      page.moveTo(x, y);
      page.lineTo(1 - x, y);
      page.lineTo(x, 1 - y);
      page.closePath();
    };
  }

  /** A quarter of a circle around this corner. */
  private static Shape quarter(float x, float y) {
    float across = 1 - 2 * x;
    float up = 1 - 2 * y;
    return page -> {
      page.moveTo(x, y);
      page.lineTo(x + across, y);
      page.curveTo(x + across, y + up * ROUND, x + across * ROUND, y + up, x, y + up);
      page.closePath();
    };
  }
}

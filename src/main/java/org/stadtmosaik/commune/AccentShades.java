package org.stadtmosaik.commune;

import java.util.function.Predicate;

/**
 * What the theme makes of a commune's accent colour: for buttons and links by day, by night, and
 * both with strong contrast. By construction every shade can be read on its grounds: 4.5 to 1, and
 * with strong contrast 7 to 1 (WCAG 2.2, 1.4.3 and 1.4.6).
 */
public final class AccentShades {

  /** What text needs on its ground. */
  public static final double LEAST = 4.5;

  private static final double LEAST_STRONG = 7;
  private static final int STEPS = 256;

  private static final AccentColour WHITE = AccentColour.of(0xffffff);
  private static final AccentColour BLACK = AccentColour.of(0x000000);

  /**
   * A theme's grounds and ink, as {@code tokens.css} has them; a test compares both.
   *
   * @param wash how much of the accent is in its quiet ground
   * @param away to which colour an accent that cannot be read moves
   */
  public enum Theme {
    DAY("day", 0xfbf7f0, 0xffffff, 0x1f2430, 0.11, LEAST),
    NIGHT("night", 0x15181d, 0x1d2127, 0xf1ede4, 0.16, LEAST),
    CONTRAST("contrast", 0xffffff, 0xffffff, 0x000000, 0, LEAST_STRONG),
    CONTRAST_NIGHT("contrast-night", 0x000000, 0x000000, 0xffffff, 0, LEAST_STRONG);

    private final String word;
    private final AccentColour paper;
    private final AccentColour card;
    private final AccentColour ink;
    private final double wash;
    private final double least;

    Theme(String word, int paper, int card, int ink, double wash, double least) {
      this.word = word;
      this.paper = AccentColour.of(paper);
      this.card = AccentColour.of(card);
      this.ink = AccentColour.of(ink);
      this.wash = wash;
      this.least = least;
    }

    /** The word in the names of the theme's custom properties. */
    public String word() {
      return word;
    }

    public AccentColour paper() {
      return paper;
    }

    public AccentColour card() {
      return card;
    }

    public AccentColour ink() {
      return ink;
    }

    /** What a text's contrast has to reach here. */
    public double least() {
      return least;
    }

    private boolean dark() {
      return this == NIGHT || this == CONTRAST_NIGHT;
    }

    /** Where an accent moves until it can be read: away from the ground. */
    private AccentColour away() {
      return dark() ? WHITE : BLACK;
    }
  }

  /**
   * The four colours of a theme that an accent gives.
   *
   * @param accent for links, and the ground of the main buttons
   * @param strong of a button that is pointed at
   * @param ink on both
   * @param wash a quiet ground for what belongs to the accent
   */
  public record Shades(
      AccentColour accent, AccentColour strong, AccentColour ink, AccentColour wash) {}

  private AccentShades() {}

  /** Whether a commune may take this colour as it is: it can be read by day. */
  public static boolean canBeRead(AccentColour colour) {
    return readable(Theme.DAY).test(colour);
  }

  /** The colour itself if it can be read by day, else the nearest darker one that can. */
  public static AccentColour nearest(AccentColour colour) {
    return moved(colour, Theme.DAY);
  }

  /** What a theme makes of the colour. */
  public static Shades in(Theme theme, AccentColour colour) {
    AccentColour accent = moved(colour, theme);
    AccentColour ink = ink(accent, theme);
    AccentColour strong = accent.mixed(theme.away(), 0.25);
    return new Shades(accent, strong, ink, wash(accent, theme));
  }

  private static AccentColour moved(AccentColour colour, Theme theme) {
    Predicate<AccentColour> readable = readable(theme);
    for (int step = 0; step < STEPS; step++) {
      AccentColour moved = colour.mixed(theme.away(), step / (double) STEPS);
      if (readable.test(moved)) {
        return moved;
      }
    }
    return theme.away();
  }

  private static Predicate<AccentColour> readable(Theme theme) {
    return colour ->
        colour.contrast(theme.paper) >= theme.least
            && colour.contrast(theme.card) >= theme.least
            && colour.contrast(wash(colour, theme)) >= theme.least
            && colour.contrast(ink(colour, theme)) >= theme.least;
  }

  /** White by day; by night nearly black with a breath of the accent. */
  private static AccentColour ink(AccentColour accent, Theme theme) {
    return theme.dark() ? accent.mixed(BLACK, 0.88) : WHITE;
  }

  private static AccentColour wash(AccentColour accent, Theme theme) {
    return theme.card.mixed(accent, theme.wash);
  }
}

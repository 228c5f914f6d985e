package org.stadtmosaik.commune;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour and how well it can be told from another: relative luminance and contrast ratio as WCAG
 * 2.2 defines them (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and #dfn-contrast-ratio).
 *
 * @param red from 0 to 255, as green and blue
 */
public record AccentColour(int red, int green, int blue) {

  private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

  public AccentColour {
    if (red < 0 || red > 255 || green < 0 || green > 255 || blue < 0 || blue > 255) {
      throw new IllegalArgumentException("not within sRGB");
    }
  }

  /** The colour that is written so, with or without the sign before it; empty if it is none. */
  public static Optional<AccentColour> read(String written) {
    String text = written.strip();
    return HEX.matcher(text).matches()
        ? Optional.of(of(Integer.parseInt(text.replace("#", ""), 16)))
        : Optional.empty();
  }

  static AccentColour of(int rgb) {
    return new AccentColour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
  }

  /** From 0 for black to 1 for white. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** From 1 for the same to 21 for black and white. */
  public double contrast(AccentColour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** This colour with so much of the other in it, from 0 to 1. */
  AccentColour mixed(AccentColour other, double share) {
    return new AccentColour(
        between(red, other.red, share),
        between(green, other.green, share),
        between(blue, other.blue, share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  /** As {@code #rrggbb}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}

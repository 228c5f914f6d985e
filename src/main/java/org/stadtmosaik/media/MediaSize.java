package org.stadtmosaik.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which each picture is kept. */
public enum MediaSize {
  /** For lists. */
  THUMBNAIL(480),
  /** For reading, on a phone's screen or beside a text. */
  MIDDLE(720),
  FULL(1600);

  private final int longSide;

  MediaSize(int longSide) {
    this.longSide = longSide;
  }

  /** The longest side that a picture of this size has, in pixels; smaller ones stay as they are. */
  public int longSide() {
    return longSide;
  }

  /** The word in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The size of this word, if there is one. */
  public static Optional<MediaSize> ofCode(String code) {
    return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst();
  }
}

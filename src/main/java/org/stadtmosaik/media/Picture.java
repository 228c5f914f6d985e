package org.stadtmosaik.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A picture without its bytes.
 *
 * @param alt what it shows, for whoever cannot see it; {@code null} if nobody said
 * @param width of the full size, in pixels, upright
 */
public record Picture(
    MediaId id, MediaSubject subject, @Nullable LocalizedText alt, int width, int height) {

  /** The address within the portal, with a slash before it. */
  public String path(MediaSize size) {
    return path(id.value(), size);
  }

  static String path(UUID id, MediaSize size) {
    return "/media/" + id + "/" + size.code();
  }

  /** The width of this size, for the {@code width} attribute: it keeps the page from jumping. */
  public int width(MediaSize size) {
    return scaled(width, size);
  }

  public int height(MediaSize size) {
    return scaled(height, size);
  }

  private int scaled(int side, MediaSize size) {
    int longSide = Math.max(width, height);
    return longSide <= size.longSide()
        ? side
        : Math.max(1, Math.round(side * (float) size.longSide() / longSide));
  }
}

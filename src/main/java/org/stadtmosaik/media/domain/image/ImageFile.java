package org.stadtmosaik.media.domain.image;

import java.util.Arrays;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * A file that is cleanly one picture, by its structure and not by its name: what was not needed to
 * decode it is left out already, so that no decoder ever sees a comment, a thumbnail or a
 * compressed text.
 *
 * @param data the picture without anything else
 * @param width as stored, before it is turned upright
 * @param pixelSize bytes that a decoded pixel takes
 * @param orientation how it has to be turned, 1 to 8 as in EXIF
 */
record ImageFile(
    ImageFormat format, byte[] data, int width, int height, int pixelSize, int orientation) {

  /** More pixels than any telephone of these years stores by default. */
  static final long MAX_PIXELS = 50_000_000;

  /** A row of more than this would be a way to fill memory with few pixels. */
  static final int MAX_SIDE = 20_000;

  /**
   * @throws InvalidInputException if it is none, several in one, or too large to be decoded
   */
  static ImageFile read(byte[] file) {
    return ImageFormat.of(file)
        .map(format -> format.read(file))
        .orElseThrow(() -> new InvalidInputException("photo", "media.error.kind"));
  }

  /** Refuses by the numbers in the header, before anything is decoded. */
  static void requireDecodable(long width, long height) {
    if (width < 1 || height < 1) {
      throw broken();
    }
    if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
      throw tooManyPixels();
    }
  }

  static InvalidInputException tooManyPixels() {
    return new InvalidInputException("photo", "media.error.tooManyPixels", MAX_PIXELS / 1_000_000);
  }

  static InvalidInputException broken() {
    return new InvalidInputException("photo", "media.error.broken");
  }

  static InvalidInputException moving() {
    return new InvalidInputException("photo", "media.error.moving");
  }

  /** Whether the file has these bytes, as Latin letters, at this place. */
  static boolean has(byte[] file, int at, String letters) {
    if (at < 0 || at + letters.length() > file.length) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if ((file[at + i] & 0xff) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageFile file
        && format == file.format
        && orientation == file.orientation
        && Arrays.equals(data, file.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }
}

package org.stadtmosaik.media.domain.image;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.util.Arrays;

/** How a camera was held: the eight values of EXIF's tag 0x0112. */
final class Orientation {

  static final int UPRIGHT = 1;

  private static final int MAX_EXIF = 64 * 1024;

  private Orientation() {}

  /**
   * What the block says; {@code otherwise} where it says nothing.
   *
   * @param start of the TIFF header
   */
  static int inExif(byte[] file, int start, int length, int otherwise) {
    if (length <= 8 || length > MAX_EXIF || start + length > file.length) {
      return otherwise;
    }
    Metadata metadata = new Metadata();
    byte[] block = Arrays.copyOfRange(file, start, start + length);
    new ExifReader().extract(new ByteArrayReader(block), metadata);
    ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
      return otherwise;
    }
    try {
      int value = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
      return value >= 1 && value <= 8 ? value : otherwise;
    } catch (MetadataException e) {
      return otherwise;
    }
  }

  /** Whether width and height change places. */
  static boolean lies(int orientation) {
    return orientation >= 5;
  }

  /** Turns a picture of this size upright. */
  static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}

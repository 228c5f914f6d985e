package org.stadtmosaik.media.domain.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Goes through a PNG file (ISO/IEC 15948) chunk by chunk, and keeps those that make the picture:
 * compressed texts and profiles are never unpacked.
 */
final class PngFile {

  static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT");
  private static final Set<String> MOVING = Set.of("acTL", "fcTL", "fdAT");

  /** Length, name and checksum of a chunk. */
  private static final int AROUND = 12;

  /** More than that is never unpacked, row by row as it is. */
  private static final long MAX_UNPACKED = 200_000_000;

  private final byte[] file;
  private final ByteBuffer numbers;
  private final ByteArrayOutputStream kept;
  private int width;
  private int height;
  private int pixelSize;
  private boolean hasData;
  private int orientation = Orientation.UPRIGHT;

  PngFile(byte[] file) {
    this.file = file;
    this.numbers = ByteBuffer.wrap(file);
    this.kept = new ByteArrayOutputStream(file.length);
  }

  ImageFile read() {
    kept.write(file, 0, SIGNATURE.length());
    int at = SIGNATURE.length();
    while (true) {
      int length = length(at);
      String name = name(at);
      if ((width == 0) != name.equals("IHDR")) {
        throw ImageFile.broken();
      }
      at += AROUND + length;
      if (name.equals("IEND")) {
        break;
      }
      chunk(name, at - AROUND - length, length);
    }
    if (!hasData || at != file.length) {
      // What follows the end is another file.
      throw ImageFile.broken();
    }
    kept.write(file, at - AROUND, AROUND);
    return new ImageFile(
        ImageFormat.PNG, kept.toByteArray(), width, height, pixelSize, orientation);
  }

  private void chunk(String name, int start, int length) {
    int content = start + 8;
    if (MOVING.contains(name)) {
      throw ImageFile.moving();
    }
    if (name.equals("IHDR")) {
      header(content, length);
    } else if (name.equals("eXIf")) {
      orientation = Orientation.inExif(file, content, length, orientation);
    }
    hasData |= name.equals("IDAT");
    if (KEPT.contains(name)) {
      kept.write(file, start, AROUND + length);
    } else if (Character.isUpperCase(name.charAt(0))) {
      // Said to be needed, and nobody knows it.
      throw ImageFile.broken();
    }
  }

  private void header(int content, int length) {
    if (length != 13) {
      throw ImageFile.broken();
    }
    width = numbers.getInt(content);
    height = numbers.getInt(content + 4);
    ImageFile.requireDecodable(width, height);
    int depth = file[content + 8] == 16 ? 2 : 1;
    int channels =
        switch (file[content + 9]) {
          case 0, 4 -> 2;
          case 2, 6 -> 4;
          case 3 -> 1;
          default -> throw ImageFile.broken();
        };
    pixelSize = depth * channels;
    if ((long) width * height * pixelSize > MAX_UNPACKED) {
      throw ImageFile.tooManyPixels();
    }
  }

  private int length(int at) {
    if (at + AROUND > file.length) {
      throw ImageFile.broken();
    }
    int length = numbers.getInt(at);
    if (length < 0 || length > file.length - at - AROUND) {
      throw ImageFile.broken();
    }
    CRC32 checksum = new CRC32();
    checksum.update(file, at + 4, 4 + length);
    if ((int) checksum.getValue() != numbers.getInt(at + 8 + length)) {
      throw ImageFile.broken();
    }
    return length;
  }

  private String name(int at) {
    return new String(file, at + 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}

package org.stadtmosaik.media.domain.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a WebP file (RFC 9649) chunk by chunk, and keeps the one picture in it. The decoder
 * holds it all at once, so that fewer pixels are taken than of the others.
 */
final class WebpFile {

  private static final int PIXEL_SIZE = 4;

  private final byte[] file;
  private final ByteBuffer numbers;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int width;
  private int height;
  private byte @Nullable [] extended;
  private boolean transparent;
  private int orientation = Orientation.UPRIGHT;

  WebpFile(byte[] file) {
    this.file = file;
    this.numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  ImageFile read() {
    if (numbers.getInt(4) != file.length - 8) {
      // What follows the end is another file.
      throw ImageFile.broken();
    }
    int at = 12;
    while (at < file.length) {
      at += chunk(at);
    }
    if (at != file.length || width == 0) {
      throw ImageFile.broken();
    }
    return new ImageFile(ImageFormat.WEBP, whole(), width, height, PIXEL_SIZE, orientation);
  }

  private int chunk(int at) {
    if (at + 8 > file.length) {
      throw ImageFile.broken();
    }
    int length = numbers.getInt(at + 4);
    if (length < 0 || length > file.length - at - 8) {
      throw ImageFile.broken();
    }
    int padded = 8 + length + (length & 1);
    String name = new String(file, at, 4, StandardCharsets.ISO_8859_1);
    int content = at + 8;
    switch (name) {
      case "VP8 " -> lossy(content, length);
      case "VP8L" -> lossless(content, length);
      case "VP8X" -> extended = new byte[10];
      case "ALPH" -> transparent = true;
      case "EXIF" -> exif(content, length);
      case "ANIM", "ANMF" -> throw ImageFile.moving();
      default -> {
        // Profiles, texts and whatever else there may be.
        return padded;
      }
    }
    if (name.startsWith("VP8") && !name.equals("VP8X") || name.equals("ALPH")) {
      kept.write(file, at, Math.min(padded, file.length - at));
    }
    return padded;
  }

  private void lossy(int content, int length) {
    if (length < 10
        || (file[content] & 1) != 0
        || !ImageFile.has(file, content + 3, "\u009d\u0001\u002a")) {
      throw ImageFile.broken();
    }
    size(numbers.getShort(content + 6) & 0x3fff, numbers.getShort(content + 8) & 0x3fff);
  }

  private void lossless(int content, int length) {
    if (length < 5 || file[content] != 0x2f) {
      throw ImageFile.broken();
    }
    int bits = numbers.getInt(content + 1);
    size((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
  }

  private void size(int frameWidth, int frameHeight) {
    if (width > 0) {
      throw ImageFile.broken();
    }
    ImageFile.requireDecodable(frameWidth, frameHeight);
    if ((long) frameWidth * frameHeight * PIXEL_SIZE > Development.MAX_DECODED) {
      throw ImageFile.tooManyPixels();
    }
    width = frameWidth;
    height = frameHeight;
  }

  private void exif(int content, int length) {
    int start = ImageFile.has(file, content, "Exif\0\0") ? 6 : 0;
    orientation = Orientation.inExif(file, content + start, length - start, orientation);
  }

  /** A new file around the picture, whose header says no more than what is in it. */
  private byte[] whole() {
    byte[] picture = kept.toByteArray();
    boolean wrapped = extended != null && transparent;
    int size = 4 + picture.length + (wrapped ? 18 : 0);
    ByteBuffer whole = ByteBuffer.allocate(8 + size).order(ByteOrder.LITTLE_ENDIAN);
    whole.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(size);
    whole.put("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    if (wrapped) {
      whole.put("VP8X".getBytes(StandardCharsets.ISO_8859_1)).putInt(10).putInt(0x10);
      threeBytes(whole, width - 1);
      threeBytes(whole, height - 1);
    }
    return whole.put(picture).array();
  }

  private static void threeBytes(ByteBuffer into, int number) {
    into.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
  }
}

package org.stadtmosaik.media.domain.image;

import java.io.ByteArrayOutputStream;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * Goes through a JPEG file (ISO/IEC 10918-1, annex B) from its first marker to its last, and keeps
 * the segments that the decoder needs.
 */
final class JpegFile {

  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP14 = 0xee;
  private static final int BASELINE = 0xc0;
  private static final int EXTENDED = 0xc1;
  private static final int PROGRESSIVE = 0xc2;
  private static final int HUFFMAN = 0xc4;
  private static final int QUANTIZATION = 0xdb;
  private static final int RESTART_INTERVAL = 0xdd;
  private static final int SCAN = 0xda;
  private static final int END = 0xd9;

  /** Cameras write ten at most; each one more is work without a picture. */
  private static final int MAX_SCANS = 40;

  /** Profiles are some kilobytes; a megabyte is none. */
  private static final int MAX_PROFILE = 512 * 1024;

  /**
   * The decoder keeps all coefficients of a progressive picture at once, outside the heap: two
   * bytes each.
   */
  private static final long MAX_COEFFICIENTS = 48_000_000;

  private final byte[] file;
  private final ByteArrayOutputStream kept;
  private int at = 2;
  private int width;
  private int height;
  private int components;
  private int scans;
  private int profile;
  private int orientation = Orientation.UPRIGHT;

  JpegFile(byte[] file) {
    this.file = file;
    this.kept = new ByteArrayOutputStream(file.length);
  }

  ImageFile read() {
    kept.write(file, 0, 2);
    int marker = marker();
    while (marker != END) {
      segment(marker);
      marker = marker();
    }
    requireNothingMore();
    if (scans == 0) {
      throw ImageFile.broken();
    }
    kept.write(0xff);
    kept.write(END);
    return new ImageFile(
        ImageFormat.JPEG, kept.toByteArray(), width, height, components, orientation);
  }

  private int marker() {
    if (byteAt(at) != 0xff) {
      throw ImageFile.broken();
    }
    while (byteAt(at) == 0xff) {
      at++;
    }
    return byteAt(at++);
  }

  private void segment(int marker) {
    int start = at;
    int length = shortAt(at);
    if (length < 2 || start + length > file.length) {
      throw ImageFile.broken();
    }
    at += length;
    switch (marker) {
      case BASELINE, EXTENDED, PROGRESSIVE -> {
        frame(marker, start, length);
        keep(marker, start, length);
      }
      case HUFFMAN, QUANTIZATION, RESTART_INTERVAL -> keep(marker, start, length);
      case SCAN -> {
        keep(marker, start, length);
        scan();
      }
      default -> {
        if (marker < APP0 || marker == 0xff) {
          // Arithmetic, lossless, hierarchical, a second picture: nothing that a telephone writes.
          throw ImageFile.broken();
        }
        application(marker, start, length);
      }
    }
  }

  private void frame(int marker, int start, int length) {
    components = byteAt(start + 7);
    if (width > 0 || length < 8 + 3 * components || byteAt(start + 2) != 8) {
      throw ImageFile.broken();
    }
    if (components != 1 && components != 3) {
      // Four colours for a printing press: the decoder has none of it.
      throw new InvalidInputException("photo", "media.error.kind");
    }
    height = shortAt(start + 3);
    width = shortAt(start + 5);
    ImageFile.requireDecodable(width, height);
    if (marker == PROGRESSIVE && coefficients(start + 8) > MAX_COEFFICIENTS) {
      throw ImageFile.tooManyPixels();
    }
  }

  private long coefficients(int table) {
    int most = 0;
    int all = 0;
    for (int i = 0; i < components; i++) {
      int factors = byteAt(table + 3 * i + 1);
      int blocks = (factors >> 4) * (factors & 0xf);
      most = Math.max(most, blocks);
      all += blocks;
    }
    if (most == 0) {
      throw ImageFile.broken();
    }
    return (long) width * height * all / most;
  }

  private void application(int marker, int start, int length) {
    int content = start + 2;
    if (marker == APP1 && ImageFile.has(file, content, "Exif\0\0")) {
      orientation = Orientation.inExif(file, content + 6, length - 8, orientation);
    } else if (marker == APP2 && ImageFile.has(file, content, "ICC_PROFILE\0")) {
      profile += length;
      if (profile <= MAX_PROFILE) {
        keep(marker, start, length);
      }
    } else if (marker == APP0 && ImageFile.has(file, content, "JFIF\0") && length >= 16) {
      jfif(start);
    } else if (marker == APP14 && ImageFile.has(file, content, "Adobe")) {
      keep(marker, start, length);
    }
  }

  /** Without the thumbnail that may be in it. */
  private void jfif(int start) {
    kept.write(0xff);
    kept.write(APP0);
    kept.write(0);
    kept.write(16);
    kept.write(file, start + 2, 12);
    kept.write(0);
    kept.write(0);
  }

  private void keep(int marker, int start, int length) {
    kept.write(0xff);
    kept.write(marker);
    kept.write(file, start, length);
  }

  /** Coded data, until the next marker that is no restart. */
  private void scan() {
    if (width == 0 || ++scans > MAX_SCANS) {
      throw ImageFile.broken();
    }
    int start = at;
    while (byteAt(at) != 0xff || isData(byteAt(at + 1))) {
      at++;
    }
    kept.write(file, start, at - start);
  }

  private static boolean isData(int afterFf) {
    return afterFf == 0 || (afterFf >= 0xd0 && afterFf <= 0xd7);
  }

  /** What follows the end is another file; only padding is none. */
  private void requireNothingMore() {
    while (at < file.length) {
      if (file[at++] != 0) {
        throw ImageFile.broken();
      }
    }
  }

  private int shortAt(int index) {
    return byteAt(index) << 8 | byteAt(index + 1);
  }

  private int byteAt(int index) {
    if (index >= file.length) {
      throw ImageFile.broken();
    }
    return file[index] & 0xff;
  }
}

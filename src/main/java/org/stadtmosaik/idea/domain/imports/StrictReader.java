package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 and refuses, with the line, what is none; also what is too long, and what is no
 * text. Skips a byte order mark. Holds 64 kB. Leaves the stream open.
 */
final class StrictReader extends Reader {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final long limit;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private long count;
  private long line = 1;
  private char previous;
  private boolean ended;

  /**
   * @param limit in bytes
   * @throws FileRefusedException if the beginning is that of no text in UTF-8
   */
  StrictReader(InputStream in, long limit) throws IOException {
    this.in = in;
    this.limit = limit;
    bytes.limit(0);
    fill();
    refuseOtherKinds();
    if (begins(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
    }
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    CharBuffer target = CharBuffer.wrap(chars, offset, length).slice();
    while (target.position() == 0) {
      CoderResult result = decoder.decode(bytes, target, ended);
      check(chars, offset, target.position());
      if (result.isError()) {
        throw new FileRefusedException("notUtf8", line);
      }
      if (target.position() == 0) {
        if (ended) {
          return -1;
        }
        fill();
      }
    }
    return target.position();
  }

  @Override
  public void close() {
    // Whoever opened the stream closes it.
  }

  private void fill() throws IOException {
    bytes.compact();
    while (bytes.hasRemaining() && !ended) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      if (read < 0) {
        ended = true;
      } else {
        bytes.position(bytes.position() + read);
        count += read;
      }
      if (count > limit) {
        throw new FileRefusedException("tooLarge", limit / (1024 * 1024));
      }
    }
    bytes.flip();
  }

  /** Counts lines as the rows' numbers do: CR, LF and CRLF each end one. */
  private void check(char[] chars, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = chars[i];
      if (c == 0) {
        throw new FileRefusedException("notText");
      }
      if (c == '\r' || (c == '\n' && previous != '\r')) {
        line++;
      }
      previous = c;
    }
  }

  private void refuseOtherKinds() {
    if (begins(0xFF, 0xFE) || begins(0xFE, 0xFF) || hasEverySecondByteZero()) {
      throw new FileRefusedException("utf16");
    }
    if (begins('P', 'K', 3, 4) || begins('P', 'K', 5, 6)) {
      throw new FileRefusedException("zip");
    }
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) == 0) {
        throw new FileRefusedException("notText");
      }
    }
  }

  private boolean begins(int... expected) {
    if (bytes.remaining() < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (Byte.toUnsignedInt(bytes.get(i)) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a byte order mark, for a header in ASCII. */
  private boolean hasEverySecondByteZero() {
    return bytes.remaining() >= 4
        && (bytes.get(0) == 0) != (bytes.get(1) == 0)
        && (bytes.get(0) == 0) == (bytes.get(2) == 0)
        && (bytes.get(1) == 0) == (bytes.get(3) == 0);
  }
}

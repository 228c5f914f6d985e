package org.stadtmosaik.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openpdf.text.exceptions.BadPasswordException;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * What may be handed on to phones: a PDF that opens without a password, does nothing by itself and
 * carries no other file (ISO 32000-1, 7.5.2, 7.11.4 and 12.6.4).
 */
public final class PdfCheck {

  /** The largest file, in bytes: what a thin data plan bears. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 120;

  private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private static final Set<PdfName> ACTIVE =
      Set.of(
          new PdfName("JS"),
          new PdfName("JavaScript"),
          new PdfName("Launch"),
          new PdfName("EmbeddedFiles"),
          new PdfName("EF"),
          new PdfName("RichMedia"),
          new PdfName("XFA"));

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"<>|:*?/\\\\]+");
  private static final String ENDING = ".pdf";

  private PdfCheck() {}

  /**
   * Reads a file in bounded memory.
   *
   * @param content is read to its end or to {@link #MOST_BYTES}, and not closed
   * @throws InvalidInputException for field {@code file} if it is larger, or no such PDF
   */
  public static byte[] read(InputStream content) {
    try {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new InvalidInputException("file", "media.pdf.large", MOST_BYTES >> 20);
      }
      require(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws InvalidInputException for field {@code file} if it is not such a PDF
   */
  public static void require(byte[] file) {
    for (int i = 0; i < BEGINNING.length; i++) {
      if (file.length <= i || file[i] != BEGINNING[i]) {
        throw new InvalidInputException("file", "media.pdf.noPdf");
      }
    }
    switch (look(file)) {
      case BROKEN -> throw new InvalidInputException("file", "media.pdf.broken");
      case LOCKED -> throw new InvalidInputException("file", "media.pdf.locked");
      case ACTIVE -> throw new InvalidInputException("file", "media.pdf.active");
      case PLAIN -> {
        // As it should be.
      }
    }
  }

  private enum Look {
    PLAIN,
    ACTIVE,
    LOCKED,
    BROKEN
  }

  private static Look look(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      if (reader.isEncrypted()) {
        return Look.LOCKED;
      }
      if (reader.getNumberOfPages() < 1) {
        return Look.BROKEN;
      }
      return isActive(reader) ? Look.ACTIVE : Look.PLAIN;
    } catch (BadPasswordException e) {
      return Look.LOCKED;
    } catch (IOException | RuntimeException e) {
      // Whatever the parser stumbles over, it is the file's fault.
      return Look.BROKEN;
    }
  }

  private static boolean isActive(PdfReader reader) {
    for (int i = 0; i < reader.getXrefSize(); i++) {
      PdfObject object = reader.getPdfObjectRelease(i);
      if (object instanceof PdfDictionary dictionary && isActive(dictionary)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isActive(PdfDictionary dictionary) {
    for (PdfName key : dictionary.getKeys()) {
      PdfObject value = dictionary.get(key);
      if (ACTIVE.contains(key)
          || value instanceof PdfName name && ACTIVE.contains(name)
          || value instanceof PdfDictionary inner && isActive(inner)) {
        return true;
      }
    }
    return false;
  }

  /** A name that every system can keep: without path and controls, and with the right ending. */
  public static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = NOT_IN_NAMES.matcher(last).replaceAll(" ").strip();
    if (plain.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      plain = plain.substring(0, plain.length() - ENDING.length()).strip();
    }
    int most = LONGEST_NAME - ENDING.length();
    if (plain.length() > most) {
      plain = plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, most) - 1));
    }
    return (plain.isEmpty() ? "PDF" : plain) + ENDING;
  }
}

package org.stadtmosaik.survey.translation;

import java.util.Locale;
import org.stadtmosaik.shared.DomainException;

/** Files of translations, whatever their format. */
final class TranslationFiles {

  /** In bytes. */
  static final int LARGEST = 5_000_000;

  /** Of one text, in UTF-16 units; no text of a survey may be longer. */
  static final int LONGEST_TEXT = 20_000;

  static final int MOST_ENTRIES = 100_000;

  private TranslationFiles() {}

  /**
   * Reads a file of either format; which one it is, is seen by how it begins.
   *
   * @throws DomainException if it cannot be read to its end, with the place
   */
  static TranslationFile read(byte[] file) {
    if (file.length > LARGEST) {
      throw new DomainException("surveytranslation.file.large", LARGEST / 1_000_000);
    }
    return isXml(file) ? XliffReader.read(file) : TranslationTable.read(file);
  }

  private static boolean isXml(byte[] file) {
    for (byte each : file) {
      // Past a byte order mark, also the two halves of UTF-16, and spaces.
      if (each > ' ') {
        return each == '<';
      }
    }
    return false;
  }

  /** Lines end as in the portal, whatever the translator's program makes of them. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A name for a download. */
  static String name(String code, String ending) {
    String stem = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "");
    return (stem.isEmpty() ? "survey" : stem) + ending;
  }
}

package org.stadtmosaik.notification;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * The words of a mail or message in one language, from its bundle.
 *
 * @param action {@code null} if it leads nowhere
 */
record Words(String subject, List<String> text, @Nullable String action, List<String> end) {

  private static final int LONGEST_SUBJECT = 200;

  /**
   * @param leads whether there is a button
   */
  static Words of(Language language, String key, List<Object> arguments, boolean leads) {
    Object[] all = arguments.toArray();
    return new Words(
        oneLine(Messages.get(language, key + ".subject", all)),
        paragraphs(Messages.get(language, key + ".text", all)),
        leads ? Messages.get(language, key + ".action", all) : null,
        Messages.has(Language.GERMAN, key + ".end")
            ? paragraphs(Messages.get(language, key + ".end", all))
            : List.of());
  }

  /** A header is one line, whatever an idea's title or a commune's name has in it. */
  static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }

  // A place or a reason that nobody has given leaves an empty paragraph behind.
  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\\n\\s*\\n"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}

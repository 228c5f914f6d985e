package org.stadtmosaik.idea.domain.imports;

import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * A row that cannot be used. The rest of the file is.
 *
 * @param line physical line of the file on which the row starts, from 1
 * @param reasonKey of the sentence in the bundle {@code ideaimport}
 * @param arguments of that sentence; what comes from the file is cut to 80 characters
 */
public record Problem(long line, String reasonKey, List<Object> arguments) {

  private static final int SHOWN = 80;

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A problem of this reason, the end of a key in the bundle. */
  public static Problem at(long line, String reason, Object... arguments) {
    return new Problem(line, "ideaimport.problem." + reason, List.of(arguments));
  }

  /** The start of a value from the file, fit for a sentence. */
  public static String shown(String value) {
    String start =
        value.codePointCount(0, value.length()) <= SHOWN
            ? value
            : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
    return start.replaceAll("\\p{Cntrl}", " ");
  }

  /** The reason as a sentence, without the line. */
  public String in(Language language) {
    return Messages.get(language, reasonKey, arguments.toArray());
  }
}

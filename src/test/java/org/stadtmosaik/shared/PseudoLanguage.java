package org.stadtmosaik.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stadtmosaik.shared.ClientTexts.Bundle;

/** The language that shows which words on a page are in no bundle, for tests. */
public final class PseudoLanguage {

  /** What the portal put into a sentence, which stands between isolates in this language. */
  private static final Pattern ARGUMENT = Pattern.compile("\u2068[^\u2068\u2069]*\u2069");

  /** A word with a letter that has no mark. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{M}]*\\p{L}(?!\\p{M})[\\p{L}\\p{M}]*");

  private PseudoLanguage() {}

  public static void offer() {
    System.setProperty(Pseudo.SETTING, "true");
  }

  public static void takeAway() {
    System.clearProperty(Pseudo.SETTING);
  }

  /** The texts of the elements in the browser, as the module that the build would have made. */
  public static String module() {
    try {
      java.util.SortedSet<String> keys =
          new java.util.TreeSet<>(ClientTexts.usedKeys(Path.of("frontend"), Bundle.PAGES));
      keys.addAll(ClientTexts.usedKeys(Path.of("frontend"), Bundle.CARDS));
      String typescript = ClientTexts.module(Language.PSEUDO, keys, Bundle.PAGES);
      return typescript
          .replaceAll("\\{\\d+}", "\u2068$0\u2069")
          .replaceAll("(?m)^import .*$", "")
          .replace("const texts: Texts", "const texts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a text that come from no bundle, without what was put into a sentence. */
  public static Stream<String> plainWords(String text) {
    return PLAIN
        .matcher(Normalizer.normalize(withoutArguments(text), Normalizer.Form.NFD))
        .results()
        .map(MatchResult::group)
        .map(word -> Normalizer.normalize(word, Normalizer.Form.NFC));
  }

  /** A sentence without what was put into it, however deep. */
  public static String withoutArguments(String text) {
    String rest = text;
    String before;
    do {
      before = rest;
      rest = ARGUMENT.matcher(rest).replaceAll("");
    } while (!rest.equals(before));
    return rest;
  }
}

package org.stadtmosaik.survey.library;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Words as they are looked for: in any case, with marks or without. */
final class SearchWords {

  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 8;

  private SearchWords() {}

  /** What somebody looks for, word by word. */
  static List<String> of(String search) {
    String asked = search.strip();
    return Arrays.stream(plain(asked.substring(0, Math.min(asked.length(), LONGEST))).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** All texts of a question, for finding it by any of their words. */
  static String of(ObjectNode question) {
    return QuestionTexts.of(question).stream()
        .flatMap(text -> QuestionTexts.values(text).values().stream())
        .map(SearchWords::plain)
        .collect(Collectors.joining("\n"));
  }

  private static String plain(String text) {
    String folded = UCharacter.foldCase(text, true);
    // The dotless i of Turkish, which folding by itself keeps apart from the one of other
    // languages.
    return Normalizer.normalize(folded, Normalizer.Form.NFKD)
        .replaceAll("\\p{Mn}+", "")
        .replace('ı', 'i');
  }
}

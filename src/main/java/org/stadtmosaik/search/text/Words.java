package org.stadtmosaik.search.text;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stadtmosaik.search.SearchDocument;

/** Texts, and what people type to find them, as the index has them. */
public final class Words {

  /** Counts up with every change of how texts are taken apart, so that the index is made anew. */
  public static final String VERSION = "1";

  /** Words of a question that count. */
  private static final int MOST_ASKED = 8;

  private static final int LONGEST_WORD = 40;
  private static final int SHORTEST_SUGGESTED = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+|\u0640");
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

  private Words() {}

  /** All terms of a document, for the index. */
  public static Set<String> terms(SearchDocument document) {
    Set<String> terms = new LinkedHashSet<>();
    for (SearchDocument.Part part : document.parts()) {
      terms.addAll(Stemmer.of(part.language().tag(), Script.of(part.text())).stems(part.text()));
    }
    return terms;
  }

  /** The words of a question that say something; none if no word says anything. */
  public static Question question(String typed) {
    List<Set<String>> telling = new ArrayList<>();
    List<Set<String>> silent = new ArrayList<>();
    for (String word : split(typed)) {
      Set<String> stems = new LinkedHashSet<>();
      boolean said = true;
      for (Stemmer stemmer : Stemmer.reading(Script.of(word))) {
        List<String> found = stemmer.stems(word);
        stems.addAll(found);
        // One that is a stop word in a language is in no text of that language.
        said &= !found.isEmpty();
      }
      if (!stems.isEmpty()) {
        (said ? telling : silent).add(stems);
      }
    }
    return new Question((telling.isEmpty() ? silent : telling).stream().limit(MOST_ASKED).toList());
  }

  /** The stems of a text that is being written, the longest first, which are seldom common ones. */
  public static List<String> telling(String text, String language) {
    return Stemmer.of(language, Script.of(text)).stems(text).stream()
        .distinct()
        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
        .toList();
  }

  /** The words of a text as they may be suggested: in small letters, at least four of them. */
  public static Set<String> suggestible(SearchDocument document) {
    return document.parts().stream()
        .flatMap(part -> split(part.text()).stream().map(word -> small(word, part)))
        .filter(word -> word.length() >= SHORTEST_SUGGESTED && word.length() <= LONGEST_WORD)
        .filter(word -> word.chars().allMatch(Character::isLetter))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String small(String word, SearchDocument.Part part) {
    // In Turkish I is no capital i.
    return word.toLowerCase(part.language().locale());
  }

  /** The words of what somebody typed. */
  public static List<String> split(String typed) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(typed);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /**
   * All threes of letters of a word with its ends, without marks: what resembles it shares some.
   */
  public static Set<String> grams(String word) {
    String folded = " " + folded(word) + " ";
    Set<String> grams = new LinkedHashSet<>();
    for (int i = 0; i + 3 <= folded.length(); i++) {
      grams.add(folded.substring(i, i + 3));
    }
    return grams;
  }

  /**
   * Those of the candidates that somebody may have meant, the nearest first: one slip in words of
   * up to five letters, two in longer ones.
   */
  public static Stream<String> near(String typed, Collection<String> candidates) {
    String folded = folded(typed);
    int slips = folded.length() <= 5 ? 1 : 2;
    record Near(String word, int slips) {}
    return candidates.stream()
        .map(word -> new Near(word, Slips.between(folded, folded(word), slips)))
        .filter(near -> near.slips() <= slips)
        .sorted(java.util.Comparator.comparingInt(Near::slips).thenComparing(Near::word))
        .map(Near::word);
  }

  private static String folded(String word) {
    String small =
        MARKS.matcher(DECOMPOSED.normalize(word.toLowerCase(Locale.ROOT))).replaceAll("");
    return small.replace('ı', 'i').replace("ß", "ss");
  }
}

package org.stadtmosaik.search.text;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody asks: words that all have to be there.
 *
 * @param words each as its stems in whichever languages it may be; these are small letters and
 *     digits only
 */
public record Question(List<Set<String>> words) {

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** All stems of all words. */
  public Set<String> stems() {
    return words.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** Of its words those of which a stem is among these. */
  public Question with(Set<String> stems) {
    return only(word -> word.stream().anyMatch(stems::contains));
  }

  /** Of its words those of which no stem is among these. */
  public Question without(Set<String> stems) {
    return only(word -> word.stream().noneMatch(stems::contains));
  }

  private Question only(Predicate<Set<String>> wanted) {
    return new Question(words.stream().filter(wanted).toList());
  }

  /** For MariaDB's full text in boolean mode. */
  public String inBooleanMode() {
    return words.stream()
        .map(word -> "+(" + String.join(" ", word) + ")")
        .collect(Collectors.joining(" "));
  }

  /** A pattern for each word, which is found in stems with a space on either side of each. */
  public List<String> patterns() {
    return words.stream().map(word -> " (" + String.join("|", word) + ") ").toList();
  }
}

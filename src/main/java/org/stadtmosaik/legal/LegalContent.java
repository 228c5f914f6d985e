package org.stadtmosaik.legal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What a commune has filled in.
 *
 * @param facts by what they are; none of them is blank
 * @param texts what the commune adds to a page, in as many languages as it likes
 */
public record LegalContent(Map<Fact, String> facts, Map<LegalPage, LocalizedText> texts) {

  public LegalContent {
    facts = Map.copyOf(facts);
    texts = Map.copyOf(texts);
  }

  public static LegalContent empty() {
    return new LegalContent(Map.of(), Map.of());
  }

  public Optional<String> fact(Fact fact) {
    return Optional.ofNullable(facts.get(fact));
  }

  /** What an imprint cannot be without, as far as it is missing. */
  public List<Fact> needed() {
    return missing(Fact::isNeeded);
  }

  /** All gaps that readers see. */
  public List<Fact> gaps() {
    return missing(fact -> !fact.isOptional());
  }

  private List<Fact> missing(Predicate<Fact> wanted) {
    return Arrays.stream(Fact.values())
        .filter(wanted)
        .filter(fact -> !facts.containsKey(fact))
        .toList();
  }

  /** The same with these facts changed; for tests and demo content. */
  public LegalContent with(Fact fact, String value) {
    Map<Fact, String> changed = new EnumMap<>(Fact.class);
    changed.putAll(facts);
    changed.put(fact, value);
    return new LegalContent(changed, texts);
  }
}

package org.stadtmosaik.project.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Sha256;

/**
 * A text in several languages, with what each translation was made from. Which language is the
 * original is the same for all texts of a project, so each question about it names that language.
 *
 * @param texts by BCP 47 tag; none of them blank
 * @param madeFrom by tag, the fingerprint of the original that the translation says
 */
public record TranslatedText(Map<String, String> texts, Map<String, String> madeFrom) {

  public static final TranslatedText EMPTY = new TranslatedText(Map.of(), Map.of());

  private static final int FINGERPRINT_BYTES = 8;

  public TranslatedText {
    Map<String, String> written = new TreeMap<>(texts);
    written.values().removeIf(String::isBlank);
    texts = Collections.unmodifiableMap(written);
    Map<String, String> known = new TreeMap<>(madeFrom);
    known.keySet().retainAll(written.keySet());
    madeFrom = Collections.unmodifiableMap(known);
  }

  /** A text whose translations say what its original says. */
  public static TranslatedText of(LocalizedText text, Language original) {
    return new TranslatedText(text.texts(), Map.of()).trusted(original);
  }

  public static TranslatedText of(Language language, String text) {
    return new TranslatedText(Map.of(language.tag(), text), Map.of());
  }

  /** What stands there in this language; empty if nothing does. */
  public String in(Language language) {
    return texts.getOrDefault(language.tag(), "");
  }

  @JsonIgnore
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** Somebody writes the text of one language; a translation is then made from today's original. */
  public TranslatedText with(Language language, String text, Language original) {
    Map<String, String> changed = new LinkedHashMap<>(texts);
    changed.put(language.tag(), text);
    TranslatedText written = new TranslatedText(changed, madeFrom);
    return language.equals(original) ? written : written.confirmed(language, original);
  }

  /** Somebody says that a translation is right as it stands. */
  public TranslatedText confirmed(Language language, Language original) {
    Map<String, String> marks = new LinkedHashMap<>(madeFrom);
    marks.put(language.tag(), fingerprint(in(original)));
    return new TranslatedText(texts, marks);
  }

  /** Takes every translation of which nothing is known for one of the original as it stands. */
  public TranslatedText trusted(Language original) {
    Map<String, String> marks = new LinkedHashMap<>(madeFrom);
    texts.keySet().stream()
        .filter(tag -> !tag.equals(original.tag()))
        .forEach(tag -> marks.putIfAbsent(tag, fingerprint(in(original))));
    return new TranslatedText(texts, marks);
  }

  public TextState state(Language language, Language original) {
    if (texts.isEmpty()) {
      return TextState.EMPTY;
    }
    if (!texts.containsKey(language.tag())) {
      return TextState.MISSING;
    }
    if (language.equals(original)) {
      return TextState.ORIGINAL;
    }
    String source = madeFrom.get(language.tag());
    // Without an original there is nothing that a translation could have missed.
    return source == null || in(original).isEmpty() || source.equals(fingerprint(in(original)))
        ? TextState.CURRENT
        : TextState.STALE;
  }

  /** The text as readers get it, the original first; empty if there is none in any language. */
  public Optional<LocalizedText> localized(Language original) {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> ordered = new LinkedHashMap<>();
    if (texts.containsKey(original.tag())) {
      ordered.put(original.tag(), in(original));
    }
    Language.shipped()
        .forEach(language -> {
          if (texts.containsKey(language.tag())) {
            ordered.putIfAbsent(language.tag(), in(language));
          }
        });
    texts.forEach(ordered::putIfAbsent);
    return Optional.of(new LocalizedText(ordered));
  }

  /** Without blanks at the ends, which nobody means. */
  public TranslatedText stripped() {
    Map<String, String> stripped = new LinkedHashMap<>();
    texts.forEach((tag, text) -> stripped.put(tag, text.strip()));
    return new TranslatedText(stripped, madeFrom);
  }

  /** Blanks don't count: whoever only moves a line has not changed what the text says. */
  private static String fingerprint(String text) {
    byte[] hash = Sha256.of(text.strip().replaceAll("\\s+", " "));
    return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
  }
}

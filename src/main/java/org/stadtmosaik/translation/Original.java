package org.stadtmosaik.translation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Sha256;

/**
 * A thing's texts as they were written, which the reader may see.
 *
 * @param kind as {@link Translatable#kind}
 * @param language {@code und} if it is not known; then nothing is translated
 * @param fields by their names, at most 20 characters, for example {@code title} and {@code text}
 * @param others languages in which its authors wrote the same themselves
 */
public record Original(
    String kind,
    UUID subject,
    CommuneId commune,
    Language language,
    Map<String, String> fields,
    Set<Language> others) {

  private static final String UNKNOWN = "und";

  public Original {
    fields = Map.copyOf(fields);
    others = Set.copyOf(others);
  }

  /** What was written in one language only. */
  public Original(
      String kind, UUID subject, CommuneId commune, Language language, Map<String, String> fields) {
    this(kind, subject, commune, language, fields, Set.of());
  }

  /** Whether a reader of this language needs a translation, and there can be one. */
  public boolean isForeignTo(Language reader) {
    return !language.tag().equals(UNKNOWN)
        && !language.isVariantOf(reader)
        && others.stream().noneMatch(other -> other.isVariantOf(reader));
  }

  /** SHA-256 of language and texts: of an original that was changed it is another. */
  byte[] hash() {
    StringBuilder all = new StringBuilder(language.tag());
    new TreeMap<>(fields)
        .forEach((name, text) ->
            all.append('\n')
                .append(name)
                .append(' ')
                .append(text.length())
                .append('\n')
                .append(text));
    return Sha256.of(all.toString());
  }
}

package org.stadtmosaik.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A text that people wrote in one or more languages.
 *
 * @param texts the text by BCP 47 tag; the first entry is the original
 */
public record LocalizedText(@JsonValue Map<String, String> texts) {

  /** Where a reader's language is missing, these are tried in turn before the original. */
  private static final List<String> FALLBACK = List.of("de", "en");

  /**
   * @throws IllegalArgumentException if there is no text at all
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LocalizedText {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    texts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  public static LocalizedText of(Language language, String text) {
    return new LocalizedText(Map.of(language.tag(), text));
  }

  /** German, English and Arabic in one call, for tests. */
  public static LocalizedText of(String german, String english, String arabic) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("de", german);
    texts.put("en", english);
    texts.put("ar", arabic);
    return new LocalizedText(texts);
  }

  /** The text as it was written first. */
  public String original() {
    return texts.values().iterator().next();
  }

  /** What a reader of this language gets to see, and in which language that is. */
  public Reading in(Language reader) {
    String own = texts.get(reader.tag());
    if (own != null) {
      return new Reading(own, reader, false);
    }
    String base = texts.get(reader.base().tag());
    if (base != null) {
      return new Reading(base, reader.base(), false);
    }
    for (Map.Entry<String, String> variant : texts.entrySet()) {
      Language language = new Language(variant.getKey());
      if (language.isVariantOf(reader)) {
        return new Reading(variant.getValue(), language, false);
      }
    }
    for (String tag : FALLBACK) {
      String text = texts.get(tag);
      if (text != null) {
        return new Reading(text, new Language(tag), true);
      }
    }
    Map.Entry<String, String> original = texts.entrySet().iterator().next();
    return new Reading(original.getValue(), new Language(original.getKey()), true);
  }

  /**
   * The same with a translation for readers of a language in which it was not written. What people
   * wrote comes first, and the original stays the original.
   */
  public LocalizedText with(Language language, String translation) {
    if (!in(language).foreign()) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(texts);
    more.put(language.tag(), translation);
    return new LocalizedText(more);
  }

  /**
   * A text as one reader sees it.
   *
   * @param foreign whether it is in another language than the reader's, which the page then says
   */
  public record Reading(String text, Language language, boolean foreign) {}
}

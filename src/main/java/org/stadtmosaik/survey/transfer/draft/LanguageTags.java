package org.stadtmosaik.survey.transfer.draft;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stadtmosaik.shared.Language;

/** Finds the BCP 47 tag of languages that are called something else elsewhere. */
public final class LanguageTags {

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(([A-Za-z0-9-]{2,20})\\)\\s*$");

  /** LimeSurvey's own: the plain form of address is no language of its own here. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "de-informal", "de",
          "de-easy", "de-simple",
          "nl-informal", "nl",
          "it-informal", "it",
          "es-ar-informal", "es-AR",
          "no", "nb",
          "zh-hant-hk", "zh-Hant-HK");

  private LanguageTags() {}

  /** The tag of a language that is named by a code, such as {@code de-informal}. */
  public static Optional<String> ofCode(String code) {
    String known = ELSEWHERE.get(code.strip().toLowerCase(Locale.ROOT));
    return known == null ? canonical(code.strip().replace('_', '-')) : Optional.of(known);
  }

  /** The tag of a language that is named by words: {@code Français (fr)}, {@code French}. */
  public static Optional<String> ofName(String name) {
    Matcher code = IN_BRACKETS.matcher(name);
    if (code.find()) {
      return ofCode(code.group(1));
    }
    String bare = name.strip();
    for (String tag : Locale.getISOLanguages()) {
      Locale locale = Locale.of(tag);
      if (locale.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(bare)
          || locale.getDisplayLanguage(locale).equalsIgnoreCase(bare)) {
        return Optional.of(tag);
      }
    }
    boolean isCode = bare.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*");
    return isCode ? ofCode(bare) : Optional.empty();
  }

  private static Optional<String> canonical(String tag) {
    try {
      String canonical = new Language(tag).tag();
      boolean named =
          !Locale.forLanguageTag(canonical)
              .getDisplayLanguage(Locale.ENGLISH)
              .equals(Locale.forLanguageTag(canonical).getLanguage());
      return canonical.equals("und") || !named ? Optional.empty() : Optional.of(canonical);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}

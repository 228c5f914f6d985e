package org.stadtmosaik.translation.machine;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A machine that translates, by environment ({@code STADTMOSAIK_TRANSLATION_URL}) or in {@code
 * stadtmosaik.properties} in the data folder. Off unless a URL is set.
 *
 * @param url where it is, without {@code /translate}
 * @param key that it asks for, if it does
 * @param dailyCharacters that may go out on a day (UTC)
 * @param costPerMillion characters, in euros; to be shown only
 */
@ConfigurationProperties("stadtmosaik.translation")
public record TranslationSettings(
    @Nullable String url,
    @Nullable String key,
    @DefaultValue("200000") long dailyCharacters,
    @DefaultValue("0") double costPerMillion) {

  @Override
  public String toString() {
    return url == null ? "no translating machine" : "a translating machine";
  }
}

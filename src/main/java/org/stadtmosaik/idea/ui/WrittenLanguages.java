package org.stadtmosaik.idea.ui;

import java.util.List;
import java.util.stream.Stream;
import org.stadtmosaik.shared.Language;

/**
 * The languages that a text may be written in: those of the portal first, then those that are
 * spoken most in German cities (Destatis, Mikrozensus: language mainly spoken at home).
 */
public final class WrittenLanguages {

  private WrittenLanguages() {}

  /** In the order in which they are offered. */
  public static List<Language> all() {
    return Stream.concat(
            // Nobody says that they write in Einfache Sprache: that is German.
            Language.shipped().stream().filter(language -> language.equals(language.base())),
            Stream.of("ru", "pl", "ro", "fa", "ku", "fr", "es", "it", "bg", "sq", "ti")
                .map(Language::new))
        .toList();
  }
}

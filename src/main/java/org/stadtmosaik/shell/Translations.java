package org.stadtmosaik.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Lets Flow's {@code getTranslation} read the portal's own bundles. */
@Component
public class Translations implements I18NProvider {

  private static final long serialVersionUID = 1L;

  @Override
  public List<Locale> getProvidedLocales() {
    return Language.shipped().stream().map(Language::locale).toList();
  }

  /**
   * @throws IllegalArgumentException if no bundle has the key
   */
  @Override
  public String getTranslation(String key, Locale locale, Object... arguments) {
    Language language = Language.shipped(locale.toLanguageTag()).orElse(Language.GERMAN);
    return Messages.get(language, key, arguments);
  }
}

package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

class TextsTest {

  @Test
  void hasEveryTextInEveryLanguage() {
    var german = Messages.bundle("shell", Language.GERMAN).keySet();
    assertThat(german).isNotEmpty();
    assertThat(Messages.bundle("shell", Language.ENGLISH).keySet()).isEqualTo(german);
    assertThat(Messages.bundle("shell", Language.ARABIC).keySet()).isEqualTo(german);
  }

  @Test
  void letsFlowReadThePortalsTexts() {
    Translations translations = new Translations();
    assertThat(translations.getProvidedLocales()).hasSize(Language.shipped().size());
    assertThat(translations.getTranslation("shell.time.daysLeft", Language.ARABIC.locale(), 2))
        .isEqualTo("بقي يومان");
  }
}

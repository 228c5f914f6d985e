package org.stadtmosaik.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Passwort1234", "aaaaaaaaaaaaaa", "amira-ist-toll", "xx.haddad.2026"})
  void refusesWhatIsTriedFirst(String password) {
    assertThat(objection(password)).hasValue("account.error.passwordGuessable");
  }

  @Test
  void refusesWhatIsShortOrEndless() {
    assertThat(objection("elf Zeichen")).hasValue("account.error.passwordLength");
    assertThat(objection("lang".repeat(51))).hasValue("account.error.passwordLength");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Regen Tasse Mond Rad", "ثلاث كلمات بلا علاقة", "zwölf Zeiche"})
  void takesAnyLongSentence(String password) {
    assertThat(objection(password)).isEmpty();
  }

  @Test
  void hashesEachTimeDifferentlyAndKnowsItsOwn() {
    Passwords passwords = new Passwords();
    String hash = passwords.hash("Regen Tasse Mond Rad");

    assertThat(hash).startsWith("$argon2id$").isNotEqualTo(passwords.hash("Regen Tasse Mond Rad"));
    assertThat(hash.length()).isLessThanOrEqualTo(200);
    assertThat(passwords.fits("Regen Tasse Mond Rad", hash)).isTrue();
    assertThat(passwords.fits("Regen Tasse Mond Tag", hash)).isFalse();
    assertThat(passwords.fits("nobody has this password", null)).isFalse();
    assertThat(passwords.fits("", hash)).isFalse();
  }

  private static Optional<String> objection(String password) {
    return PasswordRules.objection(password, "a.haddad@stadt.example", "Amira Haddad");
  }
}

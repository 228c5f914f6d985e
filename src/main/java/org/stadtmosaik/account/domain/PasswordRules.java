package org.stadtmosaik.account.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a password must be: long, and not the first thing that somebody else would try. There are no
 * rules about kinds of characters, as NIST SP 800-63B advises.
 */
public final class PasswordRules {

  /** In characters; the most is {@value #MOST}. */
  public static final int LEAST = 12;

  public static final int MOST = 200;

  private static final int LEAST_DISTINCT = 5;
  private static final int LEAST_NAME_PART = 4;

  /** What lists of leaked passwords have at the top, as far as it is long enough. */
  private static final Set<String> OFTEN_USED =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678901234",
          "123456789abc",
          "1q2w3e4r5t6y",
          "qwertzuiopü+",
          "qwertyuiop[]",
          "qwertyuiop123",
          "qwertzuiop123",
          "password1234",
          "password12345",
          "passwort1234",
          "passwort12345",
          "administrator",
          "changeme1234",
          "letmein12345",
          "iloveyou1234",
          "hallohallo12",
          "willkommen12",
          "willkommen123",
          "sommer202612",
          "stadtverwaltung",
          "stadtmosaik1",
          "stadtmosaik12",
          "stadtmosaik123");

  private PasswordRules() {}

  /**
   * @return the key of the sentence that says what is wrong, or nothing
   */
  public static Optional<String> objection(String password, String email, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < LEAST || length > MOST) {
      return Optional.of("account.error.passwordLength");
    }
    String small = password.toLowerCase(Locale.ROOT);
    boolean guessable =
        OFTEN_USED.contains(small) || small.codePoints().distinct().count() < LEAST_DISTINCT;
    return guessable || ownWords(email, name).anyMatch(small::contains)
        ? Optional.of("account.error.passwordGuessable")
        : Optional.empty();
  }

  private static Stream<String> ownWords(String email, String name) {
    String before = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
    List<String> words = List.of((before + " " + name).toLowerCase(Locale.ROOT).split("[\\s._-]+"));
    return words.stream().filter(word -> word.length() >= LEAST_NAME_PART);
  }
}

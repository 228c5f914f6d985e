package org.stadtmosaik.legal.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;

/** What people typed, made fit for keeping. */
public final class Typed {

  private static final int LONGEST_FACT = 500;
  private static final int LONGEST_TEXT = 5_000;

  private Typed() {}

  /**
   * Without control characters and spaces around, and without what is blank.
   *
   * @throws InvalidInputException if something is too long or no address
   */
  public static LegalContent clean(LegalContent typed) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    typed
        .facts()
        .forEach((fact, value) -> {
          String clean = clean(value);
          if (!clean.isEmpty()) {
            facts.put(fact, checked(fact, clean));
          }
        });
    Map<LegalPage, LocalizedText> texts = new EnumMap<>(LegalPage.class);
    typed
        .texts()
        .forEach((page, text) -> {
          Map<String, String> clean = cleanTexts(page, text);
          if (!clean.isEmpty()) {
            texts.put(page, new LocalizedText(clean));
          }
        });
    return new LegalContent(facts, texts);
  }

  private static Map<String, String> cleanTexts(LegalPage page, LocalizedText text) {
    Map<String, String> clean = new LinkedHashMap<>();
    text.texts()
        .forEach((language, words) -> {
          String kept = clean(words);
          requireShort(page.name(), kept, LONGEST_TEXT);
          if (!kept.isEmpty()) {
            clean.put(language, kept);
          }
        });
    return clean;
  }

  private static String checked(Fact fact, String value) {
    requireShort(fact.name(), value, LONGEST_FACT);
    if (fact == Fact.EMAIL || fact == Fact.REPORT_MAILBOX) {
      try {
        return MailAddress.of(value).value();
      } catch (InvalidInputException e) {
        throw new InvalidInputException(fact.name(), e.key());
      }
    }
    return value;
  }

  private static void requireShort(String field, String value, int longest) {
    if (value.codePointCount(0, value.length()) > longest) {
      throw new InvalidInputException(field, "legal.error.tooLong", longest);
    }
  }

  /** Lines stay; other control characters, which templates use for themselves, do not. */
  public static String clean(String value) {
    return value.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\\n]]", "").strip();
  }
}

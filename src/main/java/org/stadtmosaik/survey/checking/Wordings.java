package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** Looks at texts: translations that are missing or stale, and what is hard to read. */
final class Wordings {

  /**
   * Words in a sentence: what the German press agency allows as the most that is still desirable,
   * as quoted by W. Schneider, Deutsch für Profis, 1984.
   */
  private static final int LONG_SENTENCE = 20;

  /** Words in a sentence and letters in a word of Einfache Sprache, as the portal writes it. */
  private static final int LONG_PLAIN_SENTENCE = 12;

  private static final int LONG_PLAIN_WORD = 15;

  /** A text of fewer words has no level that a formula could tell. */
  private static final int ENOUGH_WORDS = 30;

  /** What who left school after the tenth grade reads with ease. */
  private static final int GRADE = 10;

  /** Where LIX begins to call a text difficult. */
  private static final int LIX = 50;

  /** Languages whose long words are about as rare as those of the language LIX was made for. */
  private static final Set<String> LIX_LANGUAGES =
      Set.of("en", "sv", "da", "nb", "no", "nl", "fr", "es", "it", "pt");

  private final QuestionnaireDocument document;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Language, Reading> whole = new LinkedHashMap<>();

  private Wordings(QuestionnaireDocument document) {
    this.document = document;
  }

  static List<Finding> findings(QuestionnaireDocument document) {
    Wordings wordings = new Wordings(document);
    List<Language> languages =
        document.languages().stream().filter(Wordings::isTag).map(Language::new).toList();
    for (DocumentText text : document.texts()) {
      wordings.translations(text, languages);
      for (Language language : languages) {
        wordings.reading(text, language);
      }
    }
    wordings.whole();
    return wordings.findings;
  }

  private static boolean isTag(String tag) {
    try {
      return !tag.isEmpty() && new Language(tag).tag().equals(tag);
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private void translations(DocumentText text, List<Language> languages) {
    List<Object> missing = new ArrayList<>();
    List<Object> stale = new ArrayList<>();
    for (Language language : languages) {
      if (!language.tag().equals(document.original())) {
        if (document.isMissing(text, language.tag())) {
          missing.add(language);
        } else if (document.isStale(text, language.tag())) {
          stale.add(language);
        }
      }
    }
    if (!missing.isEmpty()) {
      findings.add(
          Finding.of(
              Severity.WARNING,
              text.key(),
              "surveycheck.translation.missing",
              List.copyOf(missing)));
    }
    if (!stale.isEmpty()) {
      findings.add(
          Finding.of(
              Severity.WARNING, text.key(), "surveycheck.translation.stale", List.copyOf(stale)));
    }
  }

  private void reading(DocumentText text, Language language) {
    String words = text.in(language.tag());
    if (words.isEmpty()) {
      return;
    }
    if (language.equals(Language.PLAIN_GERMAN)) {
      plain(text, Reading.inPhrases(words), language);
      return;
    }
    Reading reading = Reading.of(words);
    whole.merge(language, reading, Reading::and);
    if (reading.longestSentence() > LONG_SENTENCE) {
      findings.add(
          Finding.of(
              Severity.HINT,
              text.key(),
              "surveycheck.reading.sentence",
              language,
              reading.longestSentence(),
              LONG_SENTENCE));
    }
    if (reading.words() >= ENOUGH_WORDS) {
      level(text.key(), reading, language);
    }
  }

  private void plain(DocumentText text, Reading reading, Language language) {
    if (reading.longestSentence() > LONG_PLAIN_SENTENCE) {
      findings.add(
          Finding.of(
              Severity.WARNING,
              text.key(),
              "surveycheck.reading.sentence",
              language,
              reading.longestSentence(),
              LONG_PLAIN_SENTENCE));
    }
    if (reading.longestPart().length() > LONG_PLAIN_WORD) {
      findings.add(
          Finding.of(
              Severity.HINT,
              text.key(),
              "surveycheck.reading.word",
              language,
              reading.longestPart()));
    }
  }

  private void level(String address, Reading reading, Language language) {
    if (language.base().equals(Language.GERMAN)) {
      long grade = Math.round(reading.grade());
      if (grade > GRADE) {
        findings.add(
            Finding.of(
                Severity.WARNING, address, "surveycheck.reading.grade", language, grade, GRADE));
      }
    } else if (LIX_LANGUAGES.contains(language.base().tag())) {
      long lix = Math.round(reading.lix());
      if (lix > LIX) {
        findings.add(
            Finding.of(Severity.WARNING, address, "surveycheck.reading.lix", language, lix, LIX));
      }
    }
  }

  private void whole() {
    whole.forEach((language, reading) -> {
      if (reading.words() >= ENOUGH_WORDS) {
        level("survey", reading, language);
      }
    });
  }
}

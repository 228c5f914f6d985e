package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** The texts are translated, set and worded as DESIGN.md asks, and each of them is used. */
class MessageStyleTest {

  private static final Path BUNDLES = Path.of("src/main/resources/i18n");

  /** Texts that are the same in English, and in which languages; each with its reason. */
  private static final Map<String, Set<String>> SAME_AS_ENGLISH =
      Map.of(
          // A name.
          "shell.name", Set.of("de", "de-simple", "tr", "uk"),
          // The same word in both languages.
          "account.people.invite.name", Set.of("de", "de-simple"),
          "commune.settings.name.title", Set.of("de", "de-simple"),
          // A format and a unit.
          "meeting.page.file.size", Set.of("de", "de-simple", "tr"));

  /** A sentence that quotes the apostrophe itself. */
  private static final Set<String> ABOUT_APOSTROPHES = Set.of("results.readme.guard");

  /**
   * Bundles about file formats and laws, whose texts hold the very characters that are in the files
   * and name articles as German laws do.
   */
  private static final Set<String> CITING = Set.of("ideaexport", "ideaimport", "results", "legal");

  /** A number in Latin digits between Arabic words, which is no version and no code. */
  private static final Pattern LATIN_NUMBER = Pattern.compile("\\p{IsArabic} [0-9]+ \\p{IsArabic}");

  /** Bundles whose pages are put together from whatever texts there are, in their order. */
  private static final Set<String> READ_BY_THEIR_ORDER = Set.of("legal");

  private static final int WORDS_IN_A_SENTENCE = 12;
  private static final int LETTERS_IN_A_WORD = 15;

  /** Words with more letters that are known all the same, or that have no shorter one. */
  private static final Set<String> KNOWN_LONG_WORDS =
      Set.of("veröffentlichen", "veröffentlichten", "wiederherstellen");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?:…])\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}„“]+(?:-[\\p{L}\\p{Nd}]+)*");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+(?:, *number(?:, *[^}]*)?)?}");

  /** A key, or what one begins with, as the sources write it. */
  private static final Pattern LITERAL =
      Pattern.compile("[\"'`]([a-z]+(?:\\.[A-Za-z0-9_-]+)+)[\"'`]");

  private static final Pattern BEGINNING =
      Pattern.compile(
          "\"([a-z]+\\.(?:[A-Za-z0-9_]+\\.)*)\"(?:\\s*\\+\\s*[\\w.()]+\\s*\\+\\s*\"(\\.[\\w.]+)\")?");

  @Test
  void noTextIsEnglishInAnotherLanguage() {
    assertNone((text, english) ->
        !text.language().equals(Language.ENGLISH)
            && text.pattern().equals(english)
            && LETTERS.matcher(ARGUMENT.matcher(text.pattern()).replaceAll("")).find()
            && !SAME_AS_ENGLISH.getOrDefault(text.key(), Set.of()).contains(text.language().tag()));
  }

  @Test
  void noTextHasSpaceTooMuch() {
    assertNone(
        text -> !text.pattern().equals(text.pattern().strip()) || has(text, " {2}|\\t| \\n"));
  }

  @Test
  void quotesAndApostrophesAreThoseOfTheLanguage() {
    assertNone(text -> has(text, "\""));
    // To ICU an apostrophe before a brace begins a quote, so that an argument would be shown as
    // it stands; the typographic one never does.
    assertNone(text -> has(text, "'") && !ABOUT_APOSTROPHES.contains(text.key()));
    assertNone(text -> isGerman(text) && has(text, "[«»”]|“(?=\\p{L})"));
    assertNone(text -> text.language().equals(Language.ENGLISH) && has(text, "[«»„]"));
    assertNone(text -> text.language().equals(Language.UKRAINIAN) && has(text, "[„“”]"));
    assertNone(text -> text.language().equals(Language.TURKISH) && has(text, "[«»„]"));
    assertNone(text -> text.language().equals(Language.ARABIC) && has(text, "[„“”]"));
  }

  @Test
  void dotsAreOneCharacterAndNothingIsShouted() {
    assertNone(text -> has(text, "\\.\\.\\.|!|¡"));
  }

  @Test
  void arabicHasItsOwnMarksAndDigits() {
    assertNone(text ->
        text.language().equals(Language.ARABIC)
            && !CITING.contains(text.feature())
            && spoken(text.pattern())
                .anyMatch(
                    words -> words.matches("(?s).*[?;,].*") || LATIN_NUMBER.matcher(words).find()));
  }

  @Test
  void questionsAreQuestionsInEveryLanguage() {
    assertNone((text, _) ->
        !text.language().equals(Language.PLAIN_GERMAN)
            && text.pattern().matches("(?s).*[?؟]") != german(text.key()).matches("(?s).*[?]"));
  }

  @Test
  void einfacheSpracheHasShortSentences() {
    assertNone(text -> isPlain(text) && longest(text) > WORDS_IN_A_SENTENCE);
  }

  @Test
  void einfacheSpracheDividesLongWords() {
    assertNone(text ->
        isPlain(text)
            && spoken(text.pattern())
                .flatMap(words -> LETTERS.matcher(words).results().map(MatchResult::group))
                .anyMatch(word ->
                    word.length() > LETTERS_IN_A_WORD
                        && !KNOWN_LONG_WORDS.contains(word.toLowerCase(Locale.ROOT))));
  }

  /** A text that nothing shows would be translated six times for nobody. */
  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> literals = new TreeSet<>();
    List<MatchResult> beginnings = new ArrayList<>();
    for (Path source : sources()) {
      String code = Files.readString(source);
      LITERAL.matcher(code).results().forEach(found -> literals.add(found.group(1)));
      BEGINNING.matcher(code).results().forEach(beginnings::add);
    }
    List<String> dead =
        texts().stream()
            .filter(text -> text.language().equals(Language.GERMAN))
            .filter(text -> !READ_BY_THEIR_ORDER.contains(text.feature()))
            .map(Text::key)
            .filter(key -> !literals.contains(key))
            // The parts of a mail, whose key is what they begin with.
            .filter(
                key -> !literals.contains(key.replaceFirst("\\.(subject|text|action|end)$", "")))
            // An action in the audit log, with its words.
            .filter(key -> !literals.contains(key.replaceFirst("\\.audit\\.", ".")))
            .filter(key -> beginnings.stream().noneMatch(found -> completes(key, found)))
            .toList();
    assertThat(dead).isEmpty();
  }

  /** Whether the key is put together from this beginning; a bundle's name alone says too little. */
  private static boolean completes(String key, MatchResult beginning) {
    String start = beginning.group(1);
    String end = beginning.group(2);
    return key.startsWith(start)
        && (end == null ? start.indexOf('.') < start.length() - 1 : key.endsWith(end));
  }

  private record Text(String feature, Language language, String key, String pattern) {
    @Override
    public String toString() {
      return language + ": " + key + " = " + pattern;
    }
  }

  private static boolean isPlain(Text text) {
    return text.language().equals(Language.PLAIN_GERMAN);
  }

  private static boolean isGerman(Text text) {
    return text.language().isVariantOf(Language.GERMAN);
  }

  private static String german(String key) {
    return Messages.bundle(feature(key), Language.GERMAN).getOrDefault(key, "");
  }

  private static boolean has(Text text, String regex) {
    return Pattern.compile(regex).matcher(text.pattern()).find();
  }

  private static int longest(Text text) {
    return spoken(text.pattern())
        .flatMap(SENTENCE_END::splitAsStream)
        .mapToInt(sentence -> (int) WORD.matcher(sentence).results().count())
        .max()
        .orElse(0);
  }

  /**
   * The ways a pattern may read: with a letter for each argument, and one way for each form of its
   * plurals.
   */
  private static Stream<String> spoken(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    for (int i = 0; i < parts.countParts(); i++) {
      MessagePattern.Part part = parts.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        return forms(parts, i).flatMap(MessageStyleTest::spoken);
      }
    }
    return Stream.of(ARGUMENT.matcher(pattern).replaceAll("x"));
  }

  /** The pattern with each form of the plural that starts at this part in its place. */
  private static Stream<String> forms(MessagePattern parts, int start) {
    String pattern = parts.getPatternString();
    int end = parts.getLimitPartIndex(start);
    List<String> forms = new ArrayList<>();
    for (int i = start + 1; i < end; i++) {
      if (parts.getPart(i).getType() == MessagePattern.Part.Type.MSG_START) {
        int limit = parts.getLimitPartIndex(i);
        forms.add(
            pattern.substring(0, parts.getPart(start).getIndex())
                + pattern
                    .substring(parts.getPart(i).getLimit(), parts.getPart(limit).getIndex())
                    .replace('#', 'x')
                + pattern.substring(parts.getPart(end).getLimit()));
        i = limit;
      }
    }
    return forms.stream();
  }

  private static void assertNone(java.util.function.Predicate<Text> wrong) {
    assertNone((text, _) -> wrong.test(text));
  }

  private static void assertNone(BiPredicate<Text, String> wrong) {
    List<Text> found =
        texts().stream()
            .filter(text ->
                wrong.test(
                    text,
                    Messages.bundle(text.feature(), Language.ENGLISH).getOrDefault(text.key(), "")))
            .toList();
    assertThat(found).isEmpty();
  }

  private static List<Text> texts() {
    try (Stream<Path> folders = Files.list(BUNDLES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .flatMap(feature ->
              Language.shipped().stream()
                  .flatMap(language ->
                      Messages.bundle(feature, language).entrySet().stream()
                          .map(entry ->
                              new Text(feature, language, entry.getKey(), entry.getValue()))))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String feature(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (String root : List.of("src/main/java", "frontend")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files
            .filter(file -> file.toString().matches(".*\\.(java|ts)"))
            .filter(file -> !file.toString().matches("frontend/(generated|texts)/.*"))
            .forEach(all::add);
      }
    }
    return all;
  }
}

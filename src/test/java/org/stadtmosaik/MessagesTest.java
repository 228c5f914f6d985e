package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Every text is in a bundle, in every language. */
class MessagesTest {

  private static final Path BUNDLES = Path.of("src/main/resources/i18n");
  private static final Path SOURCES = Path.of("src/main/java");

  /** Calls whose text argument a person would read; followed by a literal with a space in it. */
  private static final Pattern HARD_CODED =
      Pattern.compile(
          "(?:setText|setLabel|setPlaceholder|setTitle|setHelperText|new (?:Span|Div|Paragraph|H[1-6]"
              + "|Button|NativeButton|Text|Anchor\\([^,()]*,\\s*(?=\"))|setAriaLabel|Notification\\.show)"
              + "\\(\\s*\"[^\"]*\\p{L}{2,}[^\"]*\"");

  /** Whole string literals that look like keys of a bundle. */
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9_]+)+)\"");

  @Test
  void everyKeyIsThereInEveryLanguage() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String feature : features()) {
      Set<String> all = new TreeSet<>();
      Language.shipped().forEach(l -> all.addAll(Messages.bundle(feature, l).keySet()));
      for (Language language : Language.shipped()) {
        for (String key : all) {
          String text = Messages.bundle(feature, language).get(key);
          if (text == null || text.isBlank()) {
            missing.add(language + ": " + key);
          }
        }
      }
    }
    assertThat(features()).isNotEmpty();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyBeginsWithItsBundle() throws IOException {
    List<String> strangers = new ArrayList<>();
    for (String feature : features()) {
      for (String key : Messages.bundle(feature, Language.GERMAN).keySet()) {
        if (!key.startsWith(feature + ".")) {
          strangers.add(feature + " has " + key);
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void everyPatternParsesAndTakesTheSameArgumentsInEveryLanguage() throws IOException {
    List<String> differing = new ArrayList<>();
    for (String feature : features()) {
      for (Map.Entry<String, String> german :
          Messages.bundle(feature, Language.GERMAN).entrySet()) {
        for (Language language : Language.shipped()) {
          String other = Messages.bundle(feature, language).get(german.getKey());
          if (other != null && !arguments(other).equals(arguments(german.getValue()))) {
            differing.add(language + ": " + german.getKey());
          }
        }
      }
    }
    assertThat(differing).isEmpty();
  }

  @Test
  void everyPluralHasTheFormsOfItsLanguage() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String feature : features()) {
      for (Language language : Language.shipped()) {
        Set<String> needed =
            PluralRules.forLocale(ULocale.forLanguageTag(language.tag())).getKeywords();
        Messages.bundle(feature, language)
            .forEach((key, text) ->
                plurals(text).stream()
                    .filter(forms -> !covers(forms, needed))
                    .forEach(forms -> missing.add(language + ": " + key + " has " + forms)));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyNamedInTheCodeExists() throws IOException {
    List<String> unknown = new ArrayList<>();
    Set<String> features = features();
    for (Path source : sources()) {
      Matcher matcher = KEY.matcher(Files.readString(source));
      while (matcher.find()) {
        String key = matcher.group(1);
        String feature = key.substring(0, key.indexOf('.'));
        if (features.contains(feature)
            && !Messages.has(Language.GERMAN, key)
            && !isPrefixOrAction(feature, key)) {
          unknown.add(SOURCES.relativize(source) + ": " + key);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void noPageHasTextOfItsOwn() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      Matcher matcher = HARD_CODED.matcher(Files.readString(source));
      while (matcher.find()) {
        found.add(SOURCES.relativize(source) + ": " + matcher.group());
      }
    }
    assertThat(found).isEmpty();
  }

  /** A key that is completed at run time, or an action's name in the audit log, with its words. */
  private static boolean isPrefixOrAction(String feature, String key) {
    return Messages.bundle(feature, Language.GERMAN).keySet().stream()
            .anyMatch(known -> known.startsWith(key))
        || Messages.has(Language.GERMAN, key.replaceFirst("\\.", ".audit."));
  }

  private static Set<String> arguments(String pattern) {
    return new TreeSet<>(new MessageFormat(pattern, ULocale.ROOT).getArgumentNames());
  }

  private static List<Set<String>> plurals(String pattern) {
    List<Set<String>> plurals = new ArrayList<>();
    MessagePattern parts = new MessagePattern(pattern);
    for (int i = 0; i < parts.countParts(); i++) {
      MessagePattern.Part part = parts.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START
          && part.getArgType() == MessagePattern.ArgType.PLURAL) {
        plurals.add(forms(parts, i));
      }
    }
    return plurals;
  }

  private static Set<String> forms(MessagePattern parts, int start) {
    Set<String> forms = new TreeSet<>();
    int end = parts.getLimitPartIndex(start);
    for (int i = start + 1; i < end; i++) {
      MessagePattern.Part part = parts.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        forms.add(parts.getSubstring(part));
      } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
        i = parts.getLimitPartIndex(i);
      }
    }
    return forms;
  }

  /** {@code =1} stands for {@code one}, {@code =0} for {@code zero}, {@code =2} for {@code two}. */
  private static boolean covers(Set<String> forms, Set<String> needed) {
    Map<String, String> exact = Map.of("zero", "=0", "one", "=1", "two", "=2");
    return needed.stream()
        .allMatch(form -> forms.contains(form) || forms.contains(exact.getOrDefault(form, form)));
  }

  private static Set<String> features() throws IOException {
    try (Stream<Path> folders = Files.list(BUNDLES)) {
      return new TreeSet<>(
          folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).toList());
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList();
    }
  }
}

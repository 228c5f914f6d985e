package org.stadtmosaik.shared;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives the elements in the browser their texts, from the same bundles: collects the keys of all
 * {@code text('…')} calls below {@code frontend/} and writes one TypeScript module a language into
 * {@code frontend/texts/}. What is called below {@code frontend/survey} goes to {@code
 * frontend/texts/survey/} instead, because the answering page is a bundle of its own, as are the
 * other pages that Flow does not draw. Plurals are split into one sentence a category, because the
 * browser has {@code Intl.PluralRules} and no ICU MessageFormat. Runs in the build, before the
 * bundle.
 */
public final class ClientTexts {

  /** Whose texts are loaded together. */
  enum Bundle {
    /** Flow's pages and everything in them. */
    PAGES(""),
    /** The page on which a survey is answered. */
    SURVEY("survey"),
    /** The list of who comes to a meeting, on the phone at its door. */
    CHECKIN("checkin"),
    /** The page on which staff type in cards. */
    CARDS("idea-cards"),
    /** The pages of date polls and meetings. */
    MEETING("meeting"),
    /** The pages on which everybody reads what came of a survey. */
    RESULTS("results");

    private final Path folder;
    private final String up;
    private final String sources;

    Bundle(String sources) {
      this.sources = sources;
      this.folder = TEXTS.resolve(sources);
      this.up = sources.isEmpty() ? ".." : "../..";
    }

    private boolean holds(Path source) {
      boolean ours = !source.startsWith("generated") && !source.startsWith(TEXTS);
      return ours && of(source) == this;
    }

    private static Bundle of(Path source) {
      return Stream.of(values())
          .filter(it -> !it.sources.isEmpty() && source.startsWith(it.sources))
          .findFirst()
          .orElse(PAGES);
    }

    private String importOfTexts() {
      return "import type { Texts } from '" + up + "/shared/speaking';\n\n";
    }
  }

  /** A call of text; the key has to stand in it as a literal, or we could not find it. */
  private static final Pattern CALL =
      Pattern.compile("\\btext\\(\\s*(?:(['\"])(?<key>[\\w.-]+)\\1|(?<other>[^\\s)]))");

  /** The declaration of the method itself. */
  private static final Pattern DECLARATION = Pattern.compile("\\btext\\(key: string");

  private static final Path TEXTS = Path.of("texts");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ClientTexts() {}

  /**
   * @param arguments the front-end folder
   * @throws IllegalStateException if a key is unknown in a language, or a pattern needs more than
   *     arguments and one plural
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  static void write(Path frontend) throws IOException {
    for (Bundle bundle : Bundle.values()) {
      write(frontend, bundle);
    }
  }

  private static void write(Path frontend, Bundle bundle) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    SortedSet<String> keys = usedKeys(frontend, bundle);
    for (Language language : Language.shipped()) {
      files.put(language.tag() + ".ts", module(language, keys, bundle));
    }
    files.put("index.ts", index(bundle));
    Path folder = Files.createDirectories(frontend.resolve(bundle.folder));
    for (Path old : list(folder)) {
      if (Files.isRegularFile(old) && !files.containsKey(old.getFileName().toString())) {
        Files.delete(old);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
        Files.writeString(path, file.getValue());
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  static SortedSet<String> usedKeys(Path frontend, Bundle bundle) throws IOException {
    SortedSet<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(frontend)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".ts"))
              .filter(file -> bundle.holds(frontend.relativize(file)))
              .toList();
      for (Path source : sources) {
        collect(source, keys);
      }
    }
    return keys;
  }

  private static void collect(Path source, SortedSet<String> keys) throws IOException {
    String code = DECLARATION.matcher(Files.readString(source)).replaceAll("");
    Matcher calls = CALL.matcher(code);
    while (calls.find()) {
      if (calls.group("key") == null) {
        throw new IllegalStateException(
            source + ": text(…) needs its key as a literal, at " + calls.group());
      }
      keys.add(calls.group("key"));
    }
  }

  static String module(Language language, SortedSet<String> keys, Bundle bundle) {
    String entries =
        keys.stream()
            .map(key -> "  " + quoted(key) + ": " + value(language, key) + ",\n")
            .collect(Collectors.joining());
    return "// Written by the build from src/main/resources/i18n: change the texts there.\n"
        + bundle.importOfTexts()
        + "const texts: Texts = {\n"
        + entries
        + "};\n\nexport default texts;\n";
  }

  private static String index(Bundle bundle) {
    String loaders =
        Language.shipped().stream()
            .map(Language::tag)
            .map(tag -> "  " + quoted(tag) + ": () => import('./" + tag + "'),\n")
            .collect(Collectors.joining());
    String formats =
        Language.shipped().stream()
            .map(language ->
                "  " + quoted(language.tag()) + ": " + quoted(language.formatTag()) + ",\n")
            .collect(Collectors.joining());
    String leftward =
        Language.shipped().stream()
            .filter(language -> language.direction().equals("rtl"))
            .map(language -> quoted(language.tag()))
            .collect(Collectors.joining(", "));
    return "// Written by the build: the languages of the portal, each loaded when it is needed.\n"
        + bundle.importOfTexts()
        + "/** What Intl gets for each language, as ICU on the server does. */\n"
        + "export const formats: Readonly<Record<string, string>> = {\n"
        + formats
        + "};\n\n"
        + "/** The languages that are written from right to left. */\n"
        + "export const leftward: ReadonlySet<string> = new Set(["
        + leftward
        + "]);\n\n"
        + "const loaders: Readonly<Record<string, () => Promise<{ default: Texts }>>> = {\n"
        + loaders
        + "};\n\nexport default loaders;\n";
  }

  private static String value(Language language, String key) {
    if (!Messages.has(language, key)) {
      throw new IllegalStateException(
          "the front end uses the text "
              + key
              + ", which is missing in the bundle of "
              + language.tag());
    }
    int dot = key.indexOf('.');
    String pattern = Messages.bundle(key.substring(0, dot), language).get(key);
    try {
      return new Splitter(pattern).value(language);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          key + " (" + language.tag() + ") cannot be used in the browser: " + e.getMessage(), e);
    }
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }

  /** Turns one ICU pattern into plain text with numbered places, or one for each category. */
  private static final class Splitter {

    private final MessagePattern pattern;

    Splitter(String text) {
      pattern = new MessagePattern(text);
    }

    String value(Language language) {
      int plural = plural();
      if (plural < 0) {
        return quoted(flat(0, "", -1));
      }
      int argument = pattern.getPart(plural + 1).getValue();
      Map<String, String> forms = new LinkedHashMap<>();
      int limit = pattern.getLimitPartIndex(plural);
      for (int i = plural + 2; i < limit; i++) {
        Part part = pattern.getPart(i);
        if (part.getType() == Part.Type.ARG_SELECTOR) {
          int message = pattern.getPartType(i + 1) == Part.Type.MSG_START ? i + 1 : i + 2;
          forms.put(pattern.getSubstring(part), flat(0, flat(message, "", argument), -1));
          i = pattern.getLimitPartIndex(message);
        }
      }
      requireCategories(language, forms);
      return "{ by: "
          + argument
          + forms.entrySet().stream()
              .map(form -> ", " + quoted(form.getKey()) + ": " + quoted(form.getValue()))
              .collect(Collectors.joining())
          + " }";
    }

    private void requireCategories(Language language, Map<String, String> forms) {
      for (String category : PluralRules.forLocale(language.formats()).getKeywords()) {
        if (!forms.containsKey(category)) {
          throw new IllegalArgumentException("it lacks the plural category " + category);
        }
      }
    }

    /** The part at which the one plural argument starts, or -1. */
    private int plural() {
      int found = -1;
      for (int i = 0; i < pattern.countParts(); i++) {
        Part part = pattern.getPart(i);
        if (part.getType() == Part.Type.ARG_START && part.getArgType() != ArgType.NONE) {
          if (part.getArgType() != ArgType.PLURAL || found >= 0) {
            throw new IllegalArgumentException("it may have arguments and one plural");
          }
          found = i;
        }
        if (part.getType() == Part.Type.ARG_NAME) {
          throw new IllegalArgumentException("its arguments have to be numbered");
        }
      }
      return found;
    }

    /**
     * The message that starts at this part, as text.
     *
     * @param form what stands where the plural was
     * @param counted the number of the argument that {@code #} stands for
     */
    private String flat(int start, String form, int counted) {
      StringBuilder text = new StringBuilder();
      int limit = pattern.getLimitPartIndex(start);
      int from = pattern.getPart(start).getLimit();
      for (int i = start + 1; i <= limit; i++) {
        Part part = pattern.getPart(i);
        text.append(literal(from, part.getIndex()));
        from = part.getLimit();
        if (part.getType() == Part.Type.REPLACE_NUMBER) {
          text.append('{').append(counted).append('}');
        } else if (part.getType() == Part.Type.ARG_START) {
          boolean isPlural = part.getArgType() == ArgType.PLURAL;
          text.append(isPlural ? form : "{" + pattern.getPart(i + 1).getValue() + "}");
          i = pattern.getLimitPartIndex(i);
          from = pattern.getPart(i).getLimit();
        }
      }
      return text.toString();
    }

    private String literal(int from, int to) {
      String literal = pattern.getPatternString().substring(from, to);
      if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
        throw new IllegalArgumentException("it has a literal brace");
      }
      return literal;
    }
  }
}

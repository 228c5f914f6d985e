package org.stadtmosaik.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * The options of one call, read strictly by the usage line of its command: what the line does not
 * show is refused, and so is a second value for one option.
 *
 * <p>In a usage line {@code --key NAME} takes a value ({@code --key value} or {@code --key=value}),
 * {@code --flag} takes none, a bare {@code NAME} is a word, and brackets make any of them optional.
 * The first word is the command's name. Everything after an empty line is explanation.
 */
public final class Arguments {

  private static final Pattern PART =
      Pattern.compile("(\\[)?(?:--([a-z][a-z-]*)(?:[ =]([A-Z][A-Z0-9_-]*))?|([A-Z][A-Z0-9_-]*))");

  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> flags = new LinkedHashSet<>();
  private final List<String> words = new ArrayList<>();

  private Arguments() {}

  /** One part of a usage line. */
  private record Part(@Nullable String key, boolean takesValue, boolean required, String shown) {}

  /**
   * Reads what was typed.
   *
   * @param usage the usage line
   * @param typed what followed the command's name
   * @throws Refusal with exit code 64 and a sentence, if it does not fit
   */
  public static Arguments parse(String usage, List<String> typed) {
    List<Part> parts = parts(usage);
    Arguments arguments = new Arguments();
    List<String> rest = new ArrayList<>(typed);
    while (!rest.isEmpty()) {
      String next = rest.removeFirst();
      if (next.startsWith("--")) {
        arguments.option(next.substring(2), rest, parts);
      } else {
        arguments.words.add(next);
      }
    }
    arguments.requireAll(parts);
    return arguments;
  }

  /** The value of an option that the usage line requires. */
  public String required(String key) {
    return value(key)
        .orElseThrow(() -> new IllegalArgumentException("the usage does not require --" + key));
  }

  /** The value of an option, if it was given. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The value of an option as a whole number. */
  public Optional<Integer> number(String key) {
    try {
      return value(key).map(Integer::valueOf);
    } catch (NumberFormatException e) {
      throw new Refusal(
          Refusal.USAGE, "--" + key + " needs a whole number, not “" + values.get(key) + "”.", e);
    }
  }

  /** The language of the portal that {@code --language} names; German unless said. */
  public Language language() {
    String tag = value("language").orElse(Language.GERMAN.tag());
    return Language.shipped().stream()
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(Refusal.USAGE, "--language is one of the languages of the portal."));
  }

  /** Whether a flag was given. */
  public boolean flag(String key) {
    return flags.contains(key);
  }

  /** The words that belong to no option, in order. */
  public List<String> words() {
    return List.copyOf(words);
  }

  private void option(String typed, List<String> rest, List<Part> parts) {
    int equals = typed.indexOf('=');
    String key = equals < 0 ? typed : typed.substring(0, equals);
    Part part =
        parts.stream()
            .filter(known -> key.equals(known.key()))
            .findFirst()
            .orElseThrow(() -> unusable("There is no option --" + key + "."));
    if (values.containsKey(key) || flags.contains(key)) {
      throw unusable("--" + key + " is given twice.");
    }
    if (!part.takesValue()) {
      if (equals >= 0) {
        throw unusable("--" + key + " takes no value.");
      }
      flags.add(key);
    } else if (equals >= 0) {
      values.put(key, typed.substring(equals + 1));
    } else if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
      throw unusable("--" + key + " needs a value.");
    } else {
      values.put(key, rest.removeFirst());
    }
  }

  private void requireAll(List<Part> parts) {
    List<Part> wordParts = parts.stream().filter(part -> part.key() == null).toList();
    if (words.size() > wordParts.size()) {
      throw unusable("“" + words.get(wordParts.size()) + "” is one word too many.");
    }
    for (int i = words.size(); i < wordParts.size(); i++) {
      if (wordParts.get(i).required()) {
        throw unusable(wordParts.get(i).shown() + " is missing.");
      }
    }
    for (Part part : parts) {
      String key = part.key();
      if (key != null && part.required() && !values.containsKey(key) && !flags.contains(key)) {
        throw unusable("--" + key + " is missing.");
      }
    }
  }

  private static List<Part> parts(String usage) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(usage.strip().split("\\R\\s*\\R", 2)[0].replaceAll("\\s+", " "));
    while (matcher.find()) {
      String key = matcher.group(2);
      String shown = key == null ? matcher.group(4) : "--" + key;
      parts.add(new Part(key, matcher.group(3) != null, matcher.group(1) == null, shown));
    }
    return parts;
  }

  private static Refusal unusable(String sentence) {
    return new Refusal(Refusal.USAGE, sentence);
  }
}

package org.stadtmosaik.shared;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the portal. A key's first word names its bundle: {@code idea.list.title} stands in
 * {@code i18n/idea/<tag>.properties}, in UTF-8. Patterns are ICU MessageFormat, because Arabic has
 * six plural forms (Unicode CLDR); an apostrophe is an apostrophe unless it stands before a brace.
 */
public final class Messages {

  private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();

  private Messages() {}

  /**
   * The text in every shipped language, the original first.
   *
   * @throws IllegalArgumentException as {@link #get}
   */
  public static LocalizedText inAll(String key, Object... arguments) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Language language : Language.shipped()) {
      texts.put(language.tag(), get(language, key, arguments));
    }
    return new LocalizedText(texts);
  }

  /**
   * The text in this language.
   *
   * @param arguments of the pattern, in order: {@code {0}}, {@code {1}} …; words that run the other
   *     way than the language are kept apart from the sentence around them
   * @throws IllegalArgumentException if no shipped language has this key
   */
  public static String get(Language language, String key, Object... arguments) {
    String pattern = pattern(language, key);
    return new MessageFormat(pattern, language.formats()).format(Isolation.of(arguments, language));
  }

  /** Whether the bundle of this language has the key itself, without falling back. */
  public static boolean has(Language language, String key) {
    return bundle(feature(key), language).containsKey(key);
  }

  /** All texts of one bundle, sorted by key; empty if there is none. */
  public static Map<String, String> bundle(String feature, Language language) {
    if (language.equals(Language.PSEUDO)) {
      // Before and not within: the map refuses whoever changes it while it is changed.
      Map<String, String> english = bundle(feature, Language.ENGLISH);
      return BUNDLES.computeIfAbsent(feature + "/" + language.tag(), _ -> Pseudo.of(english));
    }
    return BUNDLES.computeIfAbsent(
        feature + "/" + language.tag(), name -> load("/i18n/" + name + ".properties"));
  }

  private static String pattern(Language language, String key) {
    String own = bundle(feature(key), language).get(key);
    if (own != null) {
      return own;
    }
    String german = bundle(feature(key), Language.GERMAN).get(key);
    if (german == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return german;
  }

  private static String feature(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  private static Map<String, String> load(String path) {
    try (InputStream in = Messages.class.getResourceAsStream(path)) {
      if (in == null) {
        return Map.of();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> texts = new TreeMap<>();
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
      return Collections.unmodifiableMap(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}

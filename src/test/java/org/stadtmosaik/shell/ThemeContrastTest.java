package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds the tokens to WCAG 2 AA: 4.5 for text (1.4.3), 3 for controls and focus (1.4.11); with
 * strong contrast to AAA: 7 for text (1.4.6), and 4.5 for what is no text.
 */
class ThemeContrastTest {

  private static final Path TOKENS = Path.of("themes/stadtmosaik/tokens.css");
  private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{6});");
  private static final Pattern BLOCK = Pattern.compile("([^{}]*)\\{([^{}]*)}");

  /** Grounds on which text in ink and in the soft ink stands. */
  private static final List<String> GROUNDS =
      List.of("paper", "card", "teal-wash", "sun-wash", "leaf-wash", "terra-wash", "plain");

  /** Text that has a ground of its own beside paper and card. */
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "teal", List.of("paper", "card", "teal-wash"),
          "teal-ink", List.of("teal", "teal-strong"),
          "terra", List.of("paper", "card", "terra-wash"),
          "terra-ink", List.of("terra"),
          "leaf", List.of("card"),
          "leaf-ink", List.of("leaf-wash", "card"),
          "sun-ink", List.of("sun-wash", "card"),
          "paper", List.of("ink"));

  /** Signs without which something could not be found or used. */
  private static final Map<String, List<String>> SIGNS =
      Map.of(
          "control", List.of("paper", "card"),
          "focus", List.of("paper", "card", "teal-wash", "sun-wash", "leaf-wash", "terra-wash"),
          "teal", List.of("line"),
          "terra", List.of("card"),
          "art-gap", List.of("paper"));

  private final Map<String, Map<String, String>> themes = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> blocks = blocks();

  ThemeContrastTest() throws IOException {
    Map<String, String> day = blocks.get(":root, [data-theme=\"light\"]");
    Map<String, String> night = with(day, blocks.get("[data-theme$=\"dark\"]"));
    themes.put("by day", day);
    themes.put("by night", night);
    themes.put("strong by day", with(day, blocks.get("[data-theme=\"contrast\"]")));
    themes.put("strong by night", with(night, blocks.get("[data-theme=\"contrast-dark\"]")));
  }

  @TestFactory
  Stream<DynamicTest> textCanBeReadInEveryTheme() {
    return themes.entrySet().stream()
        .flatMap(theme -> {
          double least = theme.getKey().startsWith("strong") ? 7 : 4.5;
          Stream<DynamicTest> inks =
              Stream.of("ink", "soft")
                  .flatMap(ink -> GROUNDS.stream().map(ground -> pair(theme, ink, ground, least)));
          return Stream.concat(inks, pairs(theme, TEXTS, least));
        });
  }

  @TestFactory
  Stream<DynamicTest> controlsAndFocusCanBeSeenInEveryTheme() {
    return themes.entrySet().stream()
        .flatMap(theme -> pairs(theme, without(theme.getKey(), SIGNS), 3));
  }

  /** A colour that stands in the sheet and in no pair has been forgotten here. */
  @Test
  void everyColourIsInAPairOrForDrawing() {
    for (String token : themes.get("by day").keySet()) {
      String name = token.substring(2);
      boolean paired =
          Stream.of(TEXTS, SIGNS)
              .anyMatch(table ->
                  table.containsKey(name)
                      || table.values().stream().anyMatch(list -> list.contains(name)));
      boolean known = GROUNDS.contains(name) || List.of("ink", "soft").contains(name);
      boolean drawn = name.startsWith("art-") || List.of("sun", "plum", "sky").contains(name);
      assertThat(paired || known || drawn).as(name).isTrue();
    }
  }

  @Test
  void theNightAndStrongContrastHaveTheirOwnColourForEveryTextAndGround() {
    Map<String, String> day = themes.get("by day");
    for (String theme : List.of("by night", "strong by night")) {
      Stream.concat(TEXTS.keySet().stream(), GROUNDS.stream())
          .map(name -> "--" + name)
          .forEach(token ->
              assertThat(themes.get(theme).get(token)).as(token).isNotEqualTo(day.get(token)));
    }
  }

  @Test
  void whatTheDeviceAsksForIsWhatAPersonCanChoose() {
    assertThat(blocks.get("night: :root:not([data-theme])"))
        .isEqualTo(blocks.get("[data-theme$=\"dark\"]"));
    assertThat(blocks.get("more: :root")).isEqualTo(blocks.get("[data-theme=\"contrast\"]"));
    assertThat(blocks.get("more night: :root:not([data-theme])"))
        .isEqualTo(blocks.get("[data-theme=\"contrast-dark\"]"));
    assertThat(blocks.get("more: :root[data-theme$=\"dark\"]"))
        .isEqualTo(blocks.get("[data-theme=\"contrast-dark\"]"));
  }

  @Test
  void computesTheRatioAsWcagDoes() {
    Map<String, String> known = Map.of("--a", "#ffffff", "--b", "#000000", "--c", "#767676");
    assertThat(ratio(known, "a", "b")).isEqualTo(21.0);
    assertThat(ratio(known, "c", "a")).isBetween(4.54, 4.55);
  }

  /** Lines between things may be quiet by day and night; only strong contrast draws them. */
  private static Map<String, List<String>> without(String theme, Map<String, List<String>> signs) {
    if (!theme.startsWith("strong")) {
      return signs;
    }
    Map<String, List<String>> others = new HashMap<>(signs);
    others.remove("teal");
    return others;
  }

  private static Stream<DynamicTest> pairs(
      Map.Entry<String, Map<String, String>> theme, Map<String, List<String>> pairs, double least) {
    return pairs.entrySet().stream()
        .flatMap(pair ->
            pair.getValue().stream().map(ground -> pair(theme, pair.getKey(), ground, least)));
  }

  private static DynamicTest pair(
      Map.Entry<String, Map<String, String>> theme, String text, String ground, double least) {
    return dynamicTest(
        text + " on " + ground + " " + theme.getKey(),
        () -> assertThat(ratio(theme.getValue(), text, ground)).isGreaterThanOrEqualTo(least));
  }

  /** The sheet's blocks by selector; before it the words of the media query around it. */
  private static Map<String, Map<String, String>> blocks() throws IOException {
    String css = Files.readString(TOKENS).replaceAll("(?s)/\\*.*?\\*/", "");
    Map<String, Map<String, String>> found = new HashMap<>();
    int at = 0;
    Matcher media = Pattern.compile("@media ([^{]*)\\{((?:[^{}]*\\{[^{}]*})*)\\s*}").matcher(css);
    while (media.find()) {
      read(css.substring(at, media.start()), "", found);
      String asked =
          (media.group(1).contains("contrast: more") ? "more " : "")
              + (media.group(1).contains("scheme: dark") ? "night " : "");
      read(media.group(2), asked.strip() + ": ", found);
      at = media.end();
    }
    read(css.substring(at), "", found);
    return found;
  }

  private static void read(String css, String before, Map<String, Map<String, String>> found) {
    Matcher block = BLOCK.matcher(css);
    while (block.find()) {
      Map<String, String> tokens = new LinkedHashMap<>();
      Matcher token = TOKEN.matcher(block.group(2));
      while (token.find()) {
        tokens.put(token.group(1), token.group(2));
      }
      String selector = before + block.group(1).strip().replaceAll("\\s+", " ");
      found.merge(selector, tokens, ThemeContrastTest::with);
    }
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> over) {
    Map<String, String> all = new LinkedHashMap<>(some);
    all.putAll(over);
    return all;
  }

  private static double ratio(Map<String, String> theme, String one, String other) {
    double first = luminance(theme.get("--" + one)) + 0.05;
    double second = luminance(theme.get("--" + other)) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

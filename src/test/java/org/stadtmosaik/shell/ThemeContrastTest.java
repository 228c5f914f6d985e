package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tokens to WCAG 2 AA: 4.5 for text (1.4.3), 3 for controls and focus (1.4.11). */
class ThemeContrastTest {

  private static final Path TOKENS = Path.of("themes/stadtmosaik/tokens.css");
  private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{6});");

  private final Map<String, String> day;
  private final Map<String, String> night;

  ThemeContrastTest() throws IOException {
    String css = Files.readString(TOKENS);
    int dark = css.indexOf("(prefers-color-scheme: dark)");
    int contrast = css.indexOf("(prefers-contrast: more)");
    day = tokens(css.substring(0, dark));
    night = new HashMap<>(day);
    night.putAll(tokens(css.substring(dark, contrast)));
  }

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, card",
    "ink, teal-wash",
    "ink, sun-wash",
    "ink, leaf-wash",
    "ink, terra-wash",
    "soft, paper",
    "soft, card",
    "soft, teal-wash",
    "soft, terra-wash",
    "teal, paper",
    "teal, card",
    "teal, teal-wash",
    "teal-ink, teal",
    "teal-ink, teal-strong",
    "terra, paper",
    "terra, card",
    "terra, terra-wash",
    "terra-ink, terra",
    "leaf, card",
    "leaf-ink, leaf-wash",
    "sun-ink, sun-wash",
    "sun-ink, card",
    "paper, ink"
  })
  void textCanBeReadByDayAndByNight(String text, String ground) {
    assertThat(ratio(day, text, ground)).as("by day").isGreaterThanOrEqualTo(4.5);
    assertThat(ratio(night, text, ground)).as("by night").isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({
    "control, paper",
    "control, card",
    "focus, paper",
    "focus, card",
    "focus, teal-wash",
    "teal, line",
    "terra, card",
    "art-gap, paper"
  })
  void controlsAndFocusCanBeSeenByDayAndByNight(String sign, String ground) {
    assertThat(ratio(day, sign, ground)).as("by day").isGreaterThanOrEqualTo(3);
    assertThat(ratio(night, sign, ground)).as("by night").isGreaterThanOrEqualTo(3);
  }

  @Test
  void theNightHasItsOwnColourForEveryTextAndGround() {
    assertThat(night.get("--paper")).isNotEqualTo(day.get("--paper"));
    assertThat(night.get("--ink")).isNotEqualTo(day.get("--ink"));
    assertThat(day.keySet()).contains("--control", "--focus", "--plum", "--sky");
  }

  @Test
  void computesTheRatioAsWcagDoes() {
    Map<String, String> known = Map.of("--a", "#ffffff", "--b", "#000000", "--c", "#767676");
    assertThat(ratio(known, "a", "b")).isEqualTo(21.0);
    assertThat(ratio(known, "c", "a")).isBetween(4.54, 4.55);
  }

  private static Map<String, String> tokens(String css) {
    Map<String, String> tokens = new HashMap<>();
    Matcher matcher = TOKEN.matcher(css);
    while (matcher.find()) {
      tokens.put(matcher.group(1), matcher.group(2));
    }
    return tokens;
  }

  private static double ratio(Map<String, String> tokens, String one, String other) {
    double a = luminance(tokens.get("--" + one));
    double b = luminance(tokens.get("--" + other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

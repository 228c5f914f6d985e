package org.stadtmosaik.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which colours a person reads: as their device does, or as they chose. */
public enum Display {
  /** By day or by night, as the device says. */
  AUTO("auto"),
  LIGHT("light"),
  DARK("dark"),
  /** Black on white, with strong lines. */
  CONTRAST("contrast"),
  /** White on black, with strong lines. */
  CONTRAST_DARK("contrast-dark");

  /** The cookie that keeps the choice; its value is a {@link #word}. */
  public static final String COOKIE = "display";

  /** The attribute of the page's root that the theme's tokens look at. */
  public static final String ATTRIBUTE = "data-theme";

  /** The token {@code --paper} by day and by night. */
  private static final String DAY = "#fbf7f0";

  private static final String NIGHT = "#15181d";

  private final String word;

  Display(String word) {
    this.word = word;
  }

  /** The word in addresses, in the cookie and in the theme. */
  public String word() {
    return word;
  }

  /** The value of the root's attribute; none where the device decides. */
  public Optional<String> attribute() {
    return this == AUTO ? Optional.empty() : Optional.of(word);
  }

  /**
   * The colours of the browser's own bar, the token {@code --paper} of each theme, by the media
   * that they are for; an empty one is for all.
   */
  Map<String, String> browserColours() {
    return switch (this) {
      case AUTO -> {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("(prefers-color-scheme: light)", DAY);
        both.put("(prefers-color-scheme: dark)", NIGHT);
        yield both;
      }
      case LIGHT -> Map.of("", DAY);
      case DARK -> Map.of("", NIGHT);
      case CONTRAST -> Map.of("", "#ffffff");
      case CONTRAST_DARK -> Map.of("", "#000000");
    };
  }

  /** The message key of its name. */
  public String labelKey() {
    return "shell.display." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The choice of this word, if there is one. */
  public static Optional<Display> named(String word) {
    return Stream.of(values()).filter(display -> display.word.equals(word)).findFirst();
  }

  /** What whoever sent this request has chosen. */
  public static Display of(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .flatMap(word -> named(word).stream())
        .findFirst()
        .orElse(AUTO);
  }
}

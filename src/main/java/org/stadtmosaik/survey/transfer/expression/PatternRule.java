package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Says the plainest of patterns as JsonLogic, which has none: a fixed number of places from first
 * to last, each a letter, a digit or one of a few.
 */
final class PatternRule {

  private static final int MOST_PLACES = 12;
  private static final String DIGITS = "0123456789";
  private static final Pattern PLACE =
      Pattern.compile(
          "(\\\\d|\\[0-9]|\\[(?:[A-Za-z0-9]){1,20}]|\\\\[-.+$()/]|[A-Za-z0-9 _-])"
              + "(\\?|\\{(\\d{1,2})(?:,(\\d{1,2}))?})?");

  private PatternRule() {}

  /** A place, and whether it may be missing. */
  private record Place(String characters, boolean optional) {}

  /**
   * Whether a text is of this pattern.
   *
   * @param pattern with or without slashes around it
   * @throws NotConvertedException if the pattern says more than that
   */
  static JsonNode of(String pattern, JsonNode text) throws NotConvertedException {
    String bare = pattern.strip();
    if (bare.length() > 2 && bare.startsWith("/") && bare.endsWith("/")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    if (!bare.startsWith("^") || !bare.endsWith("$") || bare.endsWith("\\$")) {
      throw new NotConvertedException("pattern", pattern);
    }
    List<Place> places = places(bare.substring(1, bare.length() - 1), pattern);
    List<JsonNode> rules = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      rules.add(place(text, i, places.get(i)));
    }
    rules.add(Rules.operation("==", at(text, places.size()), Rules.text("")));
    return Rules.all(rules);
  }

  private static List<Place> places(String bare, String pattern) throws NotConvertedException {
    List<Place> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(bare);
    int at = 0;
    while (at < bare.length() && matcher.region(at, bare.length()).lookingAt()) {
      String characters = characters(matcher.group(1));
      String least = matcher.group(3);
      int certain = least != null ? Integer.parseInt(least) : matcher.group(2) == null ? 1 : 0;
      int most =
          matcher.group(4) != null
              ? Integer.parseInt(matcher.group(4))
              : "?".equals(matcher.group(2)) ? 1 : certain;
      boolean gap = !places.isEmpty() && places.getLast().optional();
      if (gap || most < certain || places.size() + most > MOST_PLACES) {
        throw new NotConvertedException("pattern", pattern);
      }
      for (int i = 0; i < most; i++) {
        places.add(new Place(characters, i >= certain));
      }
      at = matcher.end();
    }
    if (at < bare.length() || places.isEmpty()) {
      throw new NotConvertedException("pattern", pattern);
    }
    return places;
  }

  private static String characters(String place) {
    if (place.equals("\\d") || place.equals("[0-9]")) {
      return DIGITS;
    }
    return place.startsWith("[") || place.startsWith("\\") && place.length() == 2
        ? place.substring(1, place.startsWith("[") ? place.length() - 1 : 2)
        : place;
  }

  /** What is not there is an empty text, which JavaScript finds in every text. */
  private static JsonNode place(JsonNode text, int index, Place place) {
    JsonNode fits = Rules.operation("in", at(text, index), Rules.text(place.characters()));
    return place.optional()
        ? fits
        : Rules.all(List.of(Rules.operation("!=", at(text, index), Rules.text("")), fits));
  }

  private static JsonNode at(JsonNode text, int index) {
    return Rules.operation(
        "substr", Rules.operation("cat", text), Rules.number(index), Rules.number(1));
  }
}

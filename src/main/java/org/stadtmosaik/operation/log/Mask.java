package org.stadtmosaik.operation.log;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a message what may be somebody's: mail and network addresses, ids, secrets, and out
 * of foreign exceptions also what stands in quotation marks, which is mostly what a person typed.
 */
final class Mask {

  private static final int LONGEST = 1000;

  private record Rule(Pattern pattern, String instead) {

    static Rule of(String regex, String instead) {
      return new Rule(Pattern.compile(regex), Matcher.quoteReplacement(instead));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.of(
              "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*", "‹e-mail›"),
          new Rule(
              Pattern.compile(
                  "(?i)\\b(jsessionid|stadtmosaik|_csrf|password|secret|token|authorization|cookie)"
                      + "(\\s*[=:]\\s*)\\S+"),
              "$1$2‹secret›"),
          Rule.of("(?i)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b", "‹id›"),
          Rule.of("\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b", "‹address›"),
          Rule.of(
              "(?i)(?<![\\w:])(?:::[0-9a-f]{1,4}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4})(?![\\w:])",
              "‹address›"),
          Rule.of("(?<![\\w-])(?=[\\w-]*\\d)(?=[\\w-]*[A-Za-z])[\\w-]{26,}(?![\\w-])", "‹secret›"));

  /** What a database calls its own things stays: it has underscores and no spaces. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "'(?!\\w+_\\w+')[^']*'|\"(?!\\w+_\\w+\")[^\"]*\"|“[^”]*”|‘[^’]*’|«[^»]*»|„[^“”]*[“”]");

  private Mask() {}

  /** A message of our own, on one line. */
  static String message(String text) {
    String clean = text;
    for (Rule rule : RULES) {
      clean = rule.pattern().matcher(clean).replaceAll(rule.instead());
    }
    clean = clean.replaceAll("\\p{Cntrl}+", " ");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + " …" : clean;
  }

  /** The message of an exception. */
  static String failure(String text) {
    return message(QUOTED.matcher(text).replaceAll("‹…›"));
  }
}

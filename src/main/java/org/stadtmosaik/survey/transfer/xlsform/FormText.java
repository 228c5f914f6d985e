package org.stadtmosaik.survey.transfer.xlsform;

import java.util.regex.Pattern;
import org.stadtmosaik.survey.transfer.html.PlainText;

/**
 * What an XLSForm says to people, as the plain text that questions have here. Its texts may have
 * some Markdown (headings, emphasis, links, a backslash before a sign) and HTML, as the <a
 * href="https://docs.getodk.org/form-styling/">ODK documentation</a> lists them; unlike in HTML, a
 * new line is one.
 */
final class FormText {

  private static final String WORD = "\\p{L}\\p{N}\\\\";

  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+(?=\\S)");

  // What stands between two signs has a limit, so that no file takes long to read.
  private static final Pattern STRONG =
      Pattern.compile(
          "(?<!\\\\)\\*\\*(?=[^\\s*])(.{1,500}?)(?<=[^\\s*])\\*\\*"
              + "|(?<![_$W])__(?=[^\\s_])(.{1,500}?)(?<=[^\\s_])__(?![_$W])".replace("$W", WORD));
  private static final Pattern EMPHASIS =
      Pattern.compile(
          ("(?<![*$W])\\*(?=[^\\s*])([^*\\n]{1,500}?)(?<=[^\\s*])\\*(?![*$W])"
                  + "|(?<![_{$W])_(?=[^\\s_])([^\\n]{1,500}?)(?<=[^\\s_])_(?![_$W])")
              .replace("$W", WORD));
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)\\[([^\\[\\]\\n]+)]\\((https?://[^()\\s]+)\\)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([*_#\\[\\]()\\\\])");

  private FormText() {}

  /** The text without signs that are not for reading. */
  static String of(String said) {
    String text = HEADING.matcher(said).replaceAll("");
    text = STRONG.matcher(text).replaceAll("$1$2");
    text = EMPHASIS.matcher(text).replaceAll("$1$2");
    text = LINK.matcher(text).replaceAll("$1 ($2)");
    text = ESCAPED.matcher(text).replaceAll("$1");
    boolean html = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return PlainText.of(html ? text.replace("\n", "<br>") : text).text();
  }
}

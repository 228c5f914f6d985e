package org.stadtmosaik.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the web addresses in what people write. */
public final class WebAddresses {

  /** Until the next space or what only stands around addresses, and nothing that hides in one. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s<>\"„“”«»\\p{Cntrl}\\p{Cf}]{1,1000}", Pattern.CASE_INSENSITIVE);

  /** At an address's end these belong to the sentence, in several scripts. */
  private static final String SENTENCE = ".,;:!?'’…،؛؟۔";

  private WebAddresses() {}

  /**
   * A part of a text.
   *
   * @param text as it was written
   * @param address where it leads, if it is an address; with {@code http} or {@code https} only
   */
  public record Part(String text, @Nullable String address) {

    public boolean isAddress() {
      return address != null;
    }
  }

  /** The text in its parts, which together are the whole text. */
  public static List<Part> in(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher found = ADDRESS.matcher(text);
    int from = 0;
    while (found.find()) {
      String written = trimmed(found.group());
      String address = address(written);
      if (address != null) {
        words(text.substring(from, found.start()), parts);
        parts.add(new Part(written, address));
        from = found.start() + written.length();
      }
    }
    words(text.substring(from), parts);
    return parts;
  }

  private static void words(String words, List<Part> parts) {
    if (!words.isEmpty()) {
      parts.add(new Part(words, null));
    }
  }

  /** Without what closes the sentence, or a bracket that was opened before it. */
  private static String trimmed(String address) {
    int end = address.length();
    while (end > 0 && isAround(address, end)) {
      end--;
    }
    return address.substring(0, end);
  }

  private static boolean isAround(String address, int end) {
    char last = address.charAt(end - 1);
    return SENTENCE.indexOf(last) >= 0
        || last == ')' && count(address, end, ')') > count(address, end, '(')
        || last == ']' && count(address, end, ']') > count(address, end, '[');
  }

  private static long count(String text, int end, char character) {
    return text.substring(0, end).chars().filter(it -> it == character).count();
  }

  /** None if it names no host, or somebody before the host, who would only mislead. */
  private static @Nullable String address(String written) {
    try {
      URI uri = new URI(written);
      String host = uri.getHost() == null ? uri.getAuthority() : uri.getHost();
      boolean plain = host != null && !host.isBlank() && uri.getRawUserInfo() == null;
      return plain && !host.contains("@") && !host.startsWith(":") ? written : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}

package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.WebAddresses.Part;

class WebAddressesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mehr auf https://example.org. | https://example.org",
        "(siehe http://example.org/a_(b)) | http://example.org/a_(b)",
        "https://example.org/ä?x=1&y=%20#z! | https://example.org/ä?x=1&y=%20#z",
        "اقرأ https://example.org/حي، ثم | https://example.org/حي",
        "HTTPS://Example.org/ | HTTPS://Example.org/",
        "„https://example.org“ | https://example.org",
        "https://bücher.example/ | https://bücher.example/"
      })
  void findsAnAddressWithoutTheSentenceAroundIt(String text, String address) {
    assertThat(WebAddresses.in(text).stream().filter(Part::isAddress).map(Part::address))
        .containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "www.example.org",
        "https://",
        "https://user:secret@example.org/",
        "https://bank.example@evil.example",
        "ftp://example.org",
        "https:// example.org",
        "https://exa\"mple"
      })
  void leavesEverythingElseAsWords(String text) {
    assertThat(WebAddresses.in(text).stream().filter(Part::isAddress))
        .as(text)
        .noneMatch(part -> part.text().equals(text));
    assertThat(all(text)).isEqualTo(text);
  }

  @Test
  void losesNothing() {
    String text = "a https://a.example, <b>https://b.example</b>\n\u202Ehttps://c.example\u202C.";

    assertThat(all(text)).isEqualTo(text);
    assertThat(WebAddresses.in(text).stream().filter(Part::isAddress).map(Part::text))
        .containsExactly("https://a.example", "https://b.example", "https://c.example");
  }

  private static String all(String text) {
    return WebAddresses.in(text).stream().map(Part::text).collect(Collectors.joining());
  }
}

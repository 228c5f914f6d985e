package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.stadtmosaik.shared.Language;

class CurrentLanguageTest {

  @Test
  void putsTheChoiceBeforeTheBrowser() {
    assertThat(CurrentLanguage.resolve("ar", "en-GB,en;q=0.9")).isEqualTo(Language.ARABIC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar-EG,ar;q=0.9,de;q=0.5|ar",
        "fr-FR,fr;q=0.9,en;q=0.8,de;q=0.3|en",
        "de;q=0.4,en;q=0.7|en",
        "en;q=0,de|de",
        "tr-TR,de;q=0.5|tr",
        "de-simple,de;q=0.9|de-simple",
        "de-AT,de;q=0.9|de",
        "fa-IR,fa;q=0.9,uk;q=0.4|uk",
        "fa|de",
        "*|de"
      })
  void takesWhatTheBrowserPrefersAmongOurs(String accepted, String expected) {
    assertThat(CurrentLanguage.resolve(null, accepted)).isEqualTo(new Language(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de;q=abc", ";;;", "äöü,,,", "en;q=2"})
  void readsGermanWhereTheHeaderMakesNoSense(String accepted) {
    assertThat(CurrentLanguage.resolve(null, accepted)).isEqualTo(Language.GERMAN);
  }

  @Test
  void passesOverAChoiceThatIsNotOffered() {
    assertThat(CurrentLanguage.resolve("../xx", "en")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void findsTheCookieAmongOthers() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie("other", "de"), new Cookie(CurrentLanguage.COOKIE, "ar"));
    request.addHeader("Accept-Language", "de");
    assertThat(CurrentLanguage.of(request)).isEqualTo(Language.ARABIC);
  }
}

package org.stadtmosaik.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LanguageControllerTest {

  private final MockMvc portal = MockMvcBuilders.standaloneSetup(new LanguageController()).build();

  @Test
  void keepsTheChoiceForAYearAndLeadsBack() throws Exception {
    String cookie =
        portal
            .perform(get("/language/ar").param("to", "/ideas/1?sort=new").secure(true))
            .andExpect(status().isSeeOther())
            .andExpect(header().string("Location", "/ideas/1?sort=new"))
            .andReturn()
            .getResponse()
            .getHeader("Set-Cookie");
    assertThat(cookie)
        .startsWith("language=ar;")
        .contains("Max-Age=31536000", "SameSite=Lax", "Path=/", "Secure")
        .doesNotContain("HttpOnly");
  }

  @Test
  void sendsNoSecureCookieOverAPlainConnection() throws Exception {
    portal
        .perform(get("/language/ar"))
        .andExpect(result ->
            assertThat(result.getResponse().getHeader("Set-Cookie")).doesNotContain("Secure"))
        .andExpect(header().string("Location", "/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "",
        "/a b"
      })
  void leadsNowhereElse(String to) throws Exception {
    portal
        .perform(get("/language/de").param("to", to))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/"));
  }

  @Test
  void keepsAPathInAnyScript() {
    assertThat(LocalPath.of("/suche?q=straße")).contains("/suche?q=stra%C3%9Fe");
  }
}

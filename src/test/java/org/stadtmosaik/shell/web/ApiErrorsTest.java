package org.stadtmosaik.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

class ApiErrorsTest {

  private final MockMvc api =
      MockMvcBuilders.standaloneSetup(new Things(), new PlainErrorController())
          .setControllerAdvice(new ApiErrors())
          .build();

  @ParameterizedTest
  @CsvSource({
    "missing, 404, shared.error.notFound",
    "forbidden, 403, shared.error.forbidden",
    "conflict, 409, shell.time.over",
    "input, 422, shell.time.over"
  })
  void saysEachRefusalWithItsStatus(String kind, int status, String key) throws Exception {
    api.perform(post("/api/v1/things").contentType(MediaType.APPLICATION_JSON).content(body(kind)))
        .andExpect(status().is(status))
        .andExpect(jsonPath("$.error").value(key))
        .andExpect(jsonPath("$.message").isNotEmpty())
        .andExpect(jsonPath("$.reference").doesNotExist());
  }

  @Test
  void namesTheFieldAndSpeaksTheLanguageThatWasAskedFor() throws Exception {
    api.perform(
            post("/api/v1/things")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "ar-SY,en;q=0.5")
                .content(body("input")))
        .andExpect(jsonPath("$.field").value("name"))
        .andExpect(jsonPath("$.message").value("انتهى"));
  }

  @Test
  void answersABodyThatCannotBeReadAndAnIdThatIsNone() throws Exception {
    api.perform(post("/api/v1/things").contentType(MediaType.APPLICATION_JSON).content("{"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.error").value("shell.api.unreadable"));
    api.perform(get("/api/v1/things/not-an-id"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.error").value("shell.api.unreadable"));
  }

  @Test
  void answersAMethodOrAFormatThatIsNotOffered() throws Exception {
    api.perform(get("/api/v1/things"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "POST"))
        .andExpect(jsonPath("$.error").value("shell.api.method"));
    api.perform(post("/api/v1/things").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.error").value("shell.api.mediaType"));
  }

  @Test
  void givesAFailureAReferenceAndKeepsItsCause() throws Exception {
    String answer =
        api.perform(
                post("/api/v1/things")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body("failure")))
            .andExpect(status().isInternalServerError())
            .andExpect(jsonPath("$.reference").isNotEmpty())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(answer).doesNotContain("secret");
  }

  @Test
  void leavesWhatIsNotTheApiToThePages() {
    assertThatThrownBy(() -> api.perform(get("/elsewhere")))
        .hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void showsAPlainPageWithoutTheCause() throws Exception {
    String page =
        Objects.requireNonNull(
            api.perform(
                    get("/error")
                        .header("Accept-Language", "ar")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(
                            RequestDispatcher.ERROR_EXCEPTION,
                            new IllegalStateException("<secret>")))
                .andExpect(status().isInternalServerError())
                .andReturn()
                .getResponse()
                .getContentAsString());
    assertThat(page)
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("حدث خطأ من جهتنا")
        .doesNotContain("secret");
  }

  @Test
  void showsARefusalOnAPlainPageWithItsStatus() throws Exception {
    String page =
        api.perform(
                get("/error")
                    .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                    .requestAttr(
                        RequestDispatcher.ERROR_EXCEPTION,
                        new RuntimeException(new NotFoundException())))
            .andExpect(status().isNotFound())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Das gibt es hier nicht oder nicht mehr.");
  }

  private static String body(String kind) {
    return "{\"kind\":\"" + kind + "\"}";
  }

  record Thing(String kind) {}

  @RestController
  static class Things {

    @PostMapping(value = "/api/v1/things", consumes = MediaType.APPLICATION_JSON_VALUE)
    String make(@RequestBody Thing thing) {
      throw switch (thing.kind()) {
        case "missing" -> new NotFoundException();
        case "forbidden" -> new ForbiddenException();
        case "conflict" -> new ConflictException("shell.time.over");
        case "input" -> new InvalidInputException("name", "shell.time.over");
        default -> new IllegalStateException("secret");
      };
    }

    @GetMapping("/api/v1/things/{id}")
    String read(@PathVariable UUID id) {
      return id.toString();
    }

    @GetMapping("/elsewhere")
    String elsewhere() {
      throw new IllegalStateException("secret");
    }
  }
}

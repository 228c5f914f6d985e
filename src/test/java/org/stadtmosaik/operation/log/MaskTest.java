package org.stadtmosaik.operation.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaskTest {

  @Test
  void takesOutWhoSomebodyIs() {
    assertThat(Mask.message("from anna.öz+x@stadt.example to b@c.de"))
        .isEqualTo("from ‹e-mail› to ‹e-mail›");
    assertThat(Mask.message("192.0.2.17, 2001:db8::1f and ::1 at 21:45:58"))
        .isEqualTo("‹address›, ‹address› and ‹address› at 21:45:58");
    assertThat(Mask.message("resident 0b9c1e52-75a1-4c39-9a0e-3f2f7c1d9a11"))
        .isEqualTo("resident ‹id›");
    assertThat(Mask.message("JSESSIONID=1A2B; stadtmosaik=abc.12 token: x"))
        .doesNotContain("1A2B")
        .doesNotContain("abc.12");
    assertThat(Mask.message("key Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA here"))
        .isEqualTo("key ‹secret› here");
  }

  @Test
  void leavesWhatOperatorsNeed() {
    for (String line :
        new String[] {
          "Reference 4F7KQ2MN: job notification-send failed, attempt 3",
          "The disk is nearly full: 1834 MB are free.",
          "VaadinSavedRequestAwareAuthenticationSuccessHandler is slow",
          "Schema 20261128.0500 in 1.25 s"
        }) {
      assertThat(Mask.message(line)).isEqualTo(line);
    }
  }

  @Test
  void takesOutOfForeignExceptionsWhatIsQuoted() {
    assertThat(Mask.failure("Duplicate entry 'Mehr Bänke' for key 'idea_client_id'"))
        .isEqualTo("Duplicate entry ‹…› for key 'idea_client_id'");
    assertThat(Mask.failure("Unrecognized token \"Hallo\"")).isEqualTo("Unrecognized token ‹…›");
  }

  @Test
  void keepsAMessageOnOneLine() {
    assertThat(Mask.message("one\r\n2026-11-28 ERROR forged")).doesNotContain("\n");
    assertThat(Mask.message("x".repeat(5000))).hasSizeLessThan(1100);
  }

  @Test
  void writesBothFormatsWithoutWhatSomebodyTyped() {
    Exception cause = new SQLException("Data too long: 'Mein Nachbar Ali'");
    Exception failure = new IllegalStateException("for ali@example.org", cause);
    for (StructuredLogFormatter<ch.qos.logback.classic.spi.ILoggingEvent> format :
        java.util.List.of(new TextLine(), new JsonLine())) {
      String line = format.format(event("Reference 4F7KQ2MN for ali@example.org", failure));
      assertThat(line)
          .contains("Reference 4F7KQ2MN")
          .contains("java.sql.SQLException")
          .contains("MaskTest")
          .doesNotContain("Nachbar")
          .doesNotContain("example.org")
          .endsWith("\n");
    }
    JsonNode json =
        JsonMapper.builder().build().readTree(new JsonLine().format(event("hello", failure)));
    assertThat(json.get("log.level").asString()).isEqualTo("ERROR");
    assertThat(json.get("error.type").asString()).isEqualTo("java.lang.IllegalStateException");
  }

  private static LoggingEvent event(String message, Throwable failure) {
    Logger logger = new LoggerContext().getLogger("org.stadtmosaik.Probe");
    return new LoggingEvent("fqcn", logger, Level.ERROR, message, failure, null);
  }
}

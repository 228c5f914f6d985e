package org.stadtmosaik.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.JsonNode;

/** Texts go out as LibreTranslate takes them, to the configured host and to no other. */
class LibreTranslateTest {

  private static final long MANY = 1_000_000;

  @Test
  void asksAsTheServiceWantsToBeAsked() {
    try (TestMachine service = new TestMachine()) {
      LibreTranslate machine = new LibreTranslate(service.settings(MANY));
      assertThat(machine.isOn()).isTrue();
      assertThat(machine.host()).isEqualTo("127.0.0.1");
      assertThat(machine.translate("Bänke\n\"am\" Kanal", Language.GERMAN, Language.ARABIC))
          .isEqualTo("[de>ar] Bänke\n\"am\" Kanal");
      JsonNode asked = service.asked().getFirst();
      assertThat(asked.propertyNames())
          .containsExactlyInAnyOrder("q", "source", "target", "format", "api_key");
      assertThat(asked.path("format").asString()).isEqualTo("text");
      assertThat(asked.path("api_key").asString()).isEqualTo("secret");
      machine.translate("x", Language.ENGLISH, Language.PLAIN_GERMAN);
      assertThat(service.asked().getLast().path("target").asString()).isEqualTo("de");
    }
  }

  @Test
  void followsNobodyElsewhere() {
    try (TestMachine elsewhere = new TestMachine();
        TestMachine service =
            new TestMachine(_ -> new TestMachine.Answer(307, "", elsewhere.address() + "/x"))) {
      LibreTranslate machine = new LibreTranslate(service.settings(MANY));
      assertThatThrownBy(() -> machine.translate("Geheim", Language.GERMAN, Language.ENGLISH))
          .isInstanceOf(MachineFailedException.class)
          .hasMessageNotContaining("Geheim");
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no json", "{}", "{\"translatedText\":\" \"}", "{\"translatedText\":[\"a\"]}"})
  void takesNothingThatIsNoTranslation(String body) {
    try (TestMachine service = new TestMachine(_ -> new TestMachine.Answer(200, body, ""))) {
      LibreTranslate machine = new LibreTranslate(service.settings(MANY));
      assertThatThrownBy(() -> machine.translate("x", Language.GERMAN, Language.ENGLISH))
          .isInstanceOf(MachineFailedException.class);
    }
  }

  @Test
  void readsNoAnswerWithoutEnd() {
    String flood = "{\"translatedText\":\"" + "x".repeat(3 << 20) + "\"}";
    try (TestMachine service = new TestMachine(_ -> new TestMachine.Answer(200, flood, ""))) {
      LibreTranslate machine = new LibreTranslate(service.settings(MANY));
      assertThatThrownBy(() -> machine.translate("x", Language.GERMAN, Language.ENGLISH))
          .isInstanceOf(MachineFailedException.class);
    }
  }

  @Test
  void waitsForNoAnswerWithoutEnd() {
    CountDownLatch asserted = new CountDownLatch(1);
    try (TestMachine service =
        new TestMachine(_ -> {
          await(asserted);
          return new TestMachine.Answer(200, "{\"translatedText\":\"x\"}", "");
        })) {
      LibreTranslate machine = new LibreTranslate(service.settings(MANY), Duration.ofMillis(500));
      assertThatThrownBy(() -> machine.translate("x", Language.GERMAN, Language.ENGLISH))
          .isInstanceOf(MachineFailedException.class);
      asserted.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "file:///etc/passwd",
        "translate.example",
        "https://user:word@translate.example",
        "https://translate.example/?to=x",
        "https://",
        "::"
      })
  void isOffWithWhatIsNoAddress(String url) {
    assertThat(new LibreTranslate(new TranslationSettings(url, null, MANY, 0)).isOn()).isFalse();
    assertThat(new LibreTranslate(new TranslationSettings(null, null, MANY, 0)).isOn()).isFalse();
  }
}

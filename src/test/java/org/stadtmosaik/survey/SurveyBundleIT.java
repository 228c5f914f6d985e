package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the answering page weighs in the production build, packed with Brotli. */
class SurveyBundleIT {

  private static final String WEBAPP = "/META-INF/VAADIN/webapp";
  private static final Pattern PART = Pattern.compile("/VAADIN/build/[\\w.-]+\\.js");

  /** In bytes. */
  private static final int AT_ONCE = 40_000;

  private static final int IN_ALL = 60_000;

  /** Loaded by whoever has a code, takes a photo, opens the map. */
  private static final Pattern WHEN_NEEDED = Pattern.compile(".*/(blind|photos|area-map)-.*");

  private final JsonNode manifest =
      JsonMapper.builder().build().readTree(text("/VAADIN/survey.json"));

  @Test
  void weighsLittleAtOnce() {
    int weight = packed(manifest.get("entry").asString());
    for (JsonNode part : manifest.get("imports")) {
      weight += packed(part.asString());
    }
    assertThat(weight + heaviestTexts()).isLessThan(AT_ONCE);
  }

  @Test
  void weighsLittleInAll() {
    int weight =
        allParts().stream()
            .filter(part -> !WHEN_NEEDED.matcher(part).matches())
            .mapToInt(SurveyBundleIT::packed)
            .sum();
    assertThat(weight + heaviestTexts()).isLessThan(IN_ALL);
  }

  @Test
  void bringsTheTextsOfSurveysAndNoOthers() {
    for (Language language : Language.shipped()) {
      String texts = text(manifest.get("texts").get(language.tag()).asString());

      assertThat(texts).contains("surveyform.next").doesNotContain("ideaform.");
    }
    assertThat(text(manifest.get("entry").asString())).doesNotContain("vaadin");
  }

  /** As the worker keeps them for opening the page without network. */
  private static Set<String> allParts() {
    Set<String> parts = new TreeSet<>();
    PART.matcher(text("/VAADIN/build/survey-worker.js"))
        .results()
        .map(MatchResult::group)
        .forEach(parts::add);
    assertThat(parts).hasSizeGreaterThan(5);
    return parts;
  }

  private int heaviestTexts() {
    return Language.shipped().stream()
        .mapToInt(language -> packed(manifest.get("texts").get(language.tag()).asString()))
        .max()
        .orElseThrow();
  }

  private static int packed(String file) {
    return bytes(file + ".br").length;
  }

  private static String text(String file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = SurveyBundleIT.class.getResourceAsStream(WEBAPP + file)) {
      assertThat(in).as(file).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

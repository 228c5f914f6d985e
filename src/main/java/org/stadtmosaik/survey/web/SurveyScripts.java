package org.stadtmosaik.survey.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.PlainPage;
import tools.jackson.databind.json.JsonMapper;

/** The parts of {@code <survey-form>}, whose names the build writes down (vite.config.ts). */
final class SurveyScripts {

  private static final String FILE = "/META-INF/VAADIN/webapp/VAADIN/survey.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What the build wrote.
   *
   * @param entry the address of the first module
   * @param imports those that it needs at once
   * @param texts the module with the texts of each language, by its tag
   */
  private record Manifest(String entry, List<String> imports, Map<String, String> texts) {}

  private static final Optional<Manifest> MANIFEST = read();

  private SurveyScripts() {}

  /**
   * What a page in this language loads; nothing where the front end was not built.
   *
   * @param data the address of the definition
   */
  static Optional<PlainPage.Scripts> in(Language language, String data) {
    return MANIFEST.map(manifest -> {
      List<String> parts = new ArrayList<>(manifest.imports());
      Optional.ofNullable(manifest.texts().get(language.tag())).ifPresent(parts::add);
      return new PlainPage.Scripts(manifest.entry(), parts, Optional.of(data));
    });
  }

  private static Optional<Manifest> read() {
    try (InputStream file = SurveyScripts.class.getResourceAsStream(FILE)) {
      return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Manifest.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.stadtmosaik.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scripts of the pages that Flow does not draw, whose names the build writes down
 * (vite.config.ts).
 */
public final class PageScripts {

  private static final String FILE = "/META-INF/VAADIN/webapp/VAADIN/%s.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What the build wrote.
   *
   * @param entry the address of the first module
   * @param imports those that it needs at once
   * @param texts the module with the texts of each language, by its tag
   */
  private record Manifest(String entry, List<String> imports, Map<String, String> texts) {}

  private final @Nullable Manifest manifest;

  private PageScripts(@Nullable Manifest manifest) {
    this.manifest = manifest;
  }

  /**
   * @param bundle the folder below {@code frontend}
   */
  public static PageScripts of(String bundle) {
    try (InputStream file = PageScripts.class.getResourceAsStream(FILE.formatted(bundle))) {
      return new PageScripts(file == null ? null : JSON.readValue(file, Manifest.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a page in this language loads; nothing where the front end was not built. */
  public Optional<PlainPage.Scripts> in(Language language) {
    return in(language, Optional.empty());
  }

  /**
   * The same for a page that asks for something at once.
   *
   * @param data the address of that
   */
  public Optional<PlainPage.Scripts> in(Language language, String data) {
    return in(language, Optional.of(data));
  }

  private Optional<PlainPage.Scripts> in(Language language, Optional<String> data) {
    if (manifest == null) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>(manifest.imports());
    Optional.ofNullable(manifest.texts().get(language.tag())).ifPresent(parts::add);
    return Optional.of(new PlainPage.Scripts(manifest.entry(), parts, data));
  }
}

package org.stadtmosaik.operation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where settings come from before there is an application: command line, then environment, then the
 * file in the data folder.
 */
record SettingSources(ConfigurableEnvironment spring, Settings settings) {

  /** What only a web server needs; a command starts without it. */
  static final String WEB_ONLY =
      "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
          + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
          + "com.vaadin.flow.spring.VaadinScopesConfig,"
          + "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration";

  private static final String FILE = "stadtmosaik.properties";

  /**
   * Reads them.
   *
   * @param given on the command line, by property name
   * @param home of the program; the data folder is its sibling unless another is set
   * @throws Refusal if a setting cannot be used
   */
  static SettingSources of(Map<String, Object> given, Path home) {
    StandardEnvironment spring = new StandardEnvironment();
    Map<String, Object> first = new HashMap<>(given);
    spring.getPropertySources().addFirst(new MapPropertySource("command line", first));
    try {
      Path data =
          Binder.get(spring)
              .bind("stadtmosaik.data", String.class)
              .map(Path::of)
              .orElseGet(() -> home.resolveSibling("data"))
              .toAbsolutePath()
              .normalize();
      first.put("stadtmosaik.data", data.toString());
      Path file = data.resolve(FILE);
      if (Files.exists(file)) {
        spring
            .getPropertySources()
            .addLast(new PropertiesPropertySource("settings file", properties(file)));
      }
      return new SettingSources(
          spring, Binder.get(spring).bindOrCreate("stadtmosaik", Settings.class));
    } catch (BindException e) {
      throw new Refusal(Refusal.FAILED, sentence(e), e);
    }
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(
          Refusal.FAILED, "The settings in " + file + " cannot be read: " + e.getMessage(), e);
    }
    return properties;
  }

  private static String sentence(BindException e) {
    Object value = e.getProperty() == null ? "" : e.getProperty().getValue();
    return "The setting %s cannot be “%s”.".formatted(e.getName(), value);
  }
}

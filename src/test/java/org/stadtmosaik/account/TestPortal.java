package org.stadtmosaik.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.operation.database.DataFolder;
import org.stadtmosaik.operation.database.Database;
import org.stadtmosaik.operation.database.OwnedDatabase;

/** A data folder and its database for the tests of this JVM. */
public final class TestPortal
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path DATA = folder();
  private static final OwnedDatabase DATABASE = open();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().registerSingleton("database", DATABASE);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("stadtmosaik.data", DATA.toString(), "stadtmosaik.demo", "false")));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("stadtmosaik-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OwnedDatabase open() {
    Path home = Path.of(System.getProperty("stadtmosaik.home", ".stadtmosaik")).toAbsolutePath();
    Settings.DatabaseServer own =
        new Settings.DatabaseServer(null, null, null, DataSize.ofMegabytes(64));
    OwnedDatabase database =
        Database.own(DataFolder.at(DATA), home, own, "test", Duration.ofSeconds(20));
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    return database;
  }
}

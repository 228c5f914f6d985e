package org.stadtmosaik.operation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.stadtmosaik.operation.Settings;

class DiskSpaceTest {

  @Test
  void warnsBeforeItIsCritical() {
    assertThat(with("1B", "1B").level()).isEqualTo(DiskSpace.Level.ENOUGH);
    assertThat(with("1000TB", "1B").level()).isEqualTo(DiskSpace.Level.LOW);
    assertThat(with("1000TB", "1000TB").level()).isEqualTo(DiskSpace.Level.CRITICAL);
  }

  @Test
  void looksAtTheDataAndAtTheTemporaryFiles() {
    DiskSpace disk = with("2GB", "200MB");
    assertThat(disk.places()).containsExactly("data", "temporary");
    assertThat(disk.free("data")).isPositive();
    assertThat(disk.least()).isLessThanOrEqualTo(disk.free("data"));
  }

  private static DiskSpace with(String warn, String critical) {
    return new DiskSpace(
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "stadtmosaik.data",
                        System.getProperty("user.dir"),
                        "stadtmosaik.disk.warn",
                        warn,
                        "stadtmosaik.disk.critical",
                        critical)))
            .bindOrCreate("stadtmosaik", Settings.class));
  }
}

package org.stadtmosaik.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingSourcesTest {

  @TempDir private Path data;

  @Test
  void listensOnLoopbackWithAnEmbeddedDatabaseByDefault() {
    Settings settings = settings(Map.of());

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.loopback()).isTrue();
    assertThat(settings.database().url()).isNull();
    assertThat(settings.demo()).isTrue();
  }

  @Test
  void readsTheFileInTheDataFolder() throws IOException {
    write("stadtmosaik.port=9000\nstadtmosaik.database.url=jdbc:mariadb://db/portal\n");

    assertThat(settings(Map.of()).port()).isEqualTo(9000);
    assertThat(settings(Map.of()).database().url()).isEqualTo("jdbc:mariadb://db/portal");
  }

  @Test
  void letsTheCommandLineBeatTheFile() throws IOException {
    write("stadtmosaik.port=9000\nstadtmosaik.demo=false\n");

    Settings settings = settings(Map.of("stadtmosaik.port", 9001));

    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.demo()).isFalse();
  }

  @Test
  void saysWhichSettingCannotBe() throws IOException {
    write("stadtmosaik.port=many\n");

    assertThatThrownBy(() -> settings(Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("stadtmosaik.port")
        .hasMessageContaining("many");
  }

  @Test
  void isNotOnLoopbackBehindAPublicAddress() {
    assertThat(
            settings(Map.of("stadtmosaik.public-address", "https://mitreden.example")).loopback())
        .isFalse();
    assertThat(settings(Map.of("stadtmosaik.bind-address", "0.0.0.0")).loopback()).isFalse();
  }

  private Settings settings(Map<String, Object> given) {
    Map<String, Object> all = new HashMap<>(given);
    all.put("stadtmosaik.data", data.toString());
    return SettingSources.of(all, data.resolve("home")).settings();
  }

  private void write(String text) throws IOException {
    Files.writeString(data.resolve("stadtmosaik.properties"), text);
  }
}

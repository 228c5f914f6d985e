package org.stadtmosaik.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.operation.Settings;

class ConnectionTest {

  @Test
  void takesCredentialsOutOfAPlainAddress() {
    assertThat(external("mariadb://portal:p%40ss%2B+@db.example:3307/portal?sslMode=trust", null))
        .isEqualTo(
            new Connection(
                "jdbc:mariadb://db.example:3307/portal?sslMode=trust", "portal", "p@ss++"));
  }

  @Test
  void keepsAJdbcAddressAsItIs() {
    assertThat(external("jdbc:mariadb://db/portal?user=a&password=b", null).url())
        .isEqualTo("jdbc:mariadb://db/portal?user=a&password=b");
  }

  @Test
  void prefersTheSeparateUser() {
    assertThat(external("mariadb://one@db/portal", "two").user()).isEqualTo("two");
  }

  @Test
  void refusesAnotherKindOfDatabase() {
    assertThatThrownBy(() -> external("jdbc:postgresql://db/portal", null))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void neverShowsThePassword() {
    assertThat(external("jdbc:mariadb://db/portal?user=a&password=geheim", null).toString())
        .doesNotContain("geheim");
  }

  private static Connection external(String url, @Nullable String user) {
    return Connection.external(
        new Settings.DatabaseServer(url, user, null, DataSize.ofMegabytes(128)));
  }
}

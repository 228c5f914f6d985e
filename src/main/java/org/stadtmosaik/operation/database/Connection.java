package org.stadtmosaik.operation.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.operation.Settings;

/**
 * How to reach a MariaDB.
 *
 * @param url for JDBC, which may hold the credentials
 * @param user or empty, if the URL has it
 * @param password or empty, if the URL has it
 */
public record Connection(String url, String user, String password) {

  /**
   * The external server of these settings.
   *
   * @throws Refusal if the URL is none of MariaDB
   */
  static Connection external(Settings.DatabaseServer server) {
    String url = server.url() == null ? "" : server.url().strip();
    String user = orEmpty(server.user());
    String password = orEmpty(server.password());
    if (url.startsWith("mariadb://")) {
      URI uri = URI.create(url);
      String[] login = orEmpty(uri.getRawUserInfo()).split(":", 2);
      user = user.isEmpty() ? decoded(login[0]) : user;
      password = password.isEmpty() && login.length > 1 ? decoded(login[1]) : password;
      String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      url = "jdbc:mariadb://" + uri.getHost() + port + uri.getRawPath() + query;
    }
    if (!url.startsWith("jdbc:mariadb:")) {
      throw new Refusal(
          Refusal.FAILED,
          "stadtmosaik.database.url must begin with jdbc:mariadb:// or mariadb://, for example"
              + " jdbc:mariadb://localhost:3306/stadtmosaik.");
    }
    return new Connection(url, user, password);
  }

  /** Opens one connection, outside any pool. */
  public java.sql.Connection open() throws SQLException {
    return user.isEmpty()
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, password);
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return url.replaceFirst("\\?.*", "");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

package org.stadtmosaik.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;

/** The portal as its first visitor meets it. */
record FirstPage(String address, String shownAddress) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static FirstPage of(Settings settings, int port) {
    String own = "http://" + host(settings.bindAddress()) + ":" + port + "/";
    return new FirstPage(
        own, settings.publicAddress() == null ? own : settings.publicAddress().toString());
  }

  /**
   * Asks for a page.
   *
   * @return its status, 599 if there was no answer
   */
  int request(String path) {
    try {
      HttpURLConnection http =
          (HttpURLConnection) URI.create(address).resolve(path).toURL().openConnection();
      http.setConnectTimeout((int) PATIENCE.toMillis());
      http.setReadTimeout((int) PATIENCE.toMillis());
      http.setInstanceFollowRedirects(true);
      int status = http.getResponseCode();
      try (InputStream body = status < 400 ? http.getInputStream() : http.getErrorStream()) {
        if (body != null) {
          body.transferTo(OutputStream.nullOutputStream());
        }
      }
      return status;
    } catch (IOException e) {
      return 599;
    }
  }

  /** The time since the launcher began, or since this process did if nobody noted it. */
  static Duration sinceLaunch() {
    String noted = System.getenv("STADTMOSAIK_LAUNCHED_AT");
    Instant began =
        noted != null && noted.matches("\\d{12,14}")
            ? Instant.ofEpochMilli(Long.parseLong(noted))
            : Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    return Duration.between(began, Instant.now());
  }

  private static String host(String bindAddress) {
    try {
      InetAddress address = InetAddress.getByName(bindAddress);
      String shown = address.isAnyLocalAddress() ? "127.0.0.1" : bindAddress;
      return shown.contains(":") ? "[" + shown + "]" : shown;
    } catch (UnknownHostException e) {
      return bindAddress;
    }
  }
}

package org.stadtmosaik.operation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What whoever runs the portal can set: on the command line, else by environment ({@code
 * STADTMOSAIK_PORT}), else in {@code stadtmosaik.properties} in the data folder ({@code
 * stadtmosaik.port}).
 *
 * @param data the data folder
 * @param port to listen on, 0 for any free one
 * @param bindAddress to listen on
 * @param publicAddress under which residents reach the portal, if it stands behind a proxy
 * @param demo whether the portal comes with demo content
 */
@ConfigurationProperties("stadtmosaik")
public record Settings(
    @DefaultValue("data") Path data,
    @DefaultValue("8080") int port,
    @DefaultValue("127.0.0.1") String bindAddress,
    @Nullable URI publicAddress,
    @DefaultValue("true") boolean demo,
    @DefaultValue DatabaseServer database) {

  /**
   * Which MariaDB.
   *
   * @param url of an external server, {@code jdbc:mariadb://host:3306/name} or {@code
   *     mariadb://user:password@host:3306/name}; without one the portal runs its own
   * @param user of the external server, unless the URL has it
   * @param password of the external server, unless the URL has it
   * @param bufferPool memory for the embedded server's pages
   */
  public record DatabaseServer(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("128MB") DataSize bufferPool) {

    /** Whether the portal runs none of its own. */
    public boolean external() {
      return url != null && !url.isBlank();
    }

    @Override
    public String toString() {
      return url == null ? "embedded" : "external";
    }
  }

  /** Whether only this machine can reach the portal. */
  public boolean loopback() {
    return isLoopback(bindAddress)
        && (publicAddress == null
            || publicAddress.getHost() != null && isLoopback(publicAddress.getHost()));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

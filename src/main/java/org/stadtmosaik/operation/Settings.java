package org.stadtmosaik.operation;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.stadtmosaik.operation.log.Format;

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
 * @param database which MariaDB
 * @param disk when it counts as full
 * @param metrics who may read them
 * @param log how it is written
 */
@ConfigurationProperties("stadtmosaik")
public record Settings(
    @DefaultValue("data") Path data,
    @DefaultValue("8080") int port,
    @DefaultValue("127.0.0.1") String bindAddress,
    @Nullable URI publicAddress,
    @DefaultValue("true") boolean demo,
    @DefaultValue DatabaseServer database,
    @DefaultValue Disk disk,
    @DefaultValue Metrics metrics,
    @DefaultValue Log log) {

  /**
   * A page's full address as people reach it.
   *
   * @param path begins with a slash
   */
  public String address(String path) {
    String root =
        publicAddress == null
            ? "http://" + bindAddress + ":" + port
            : publicAddress.toString().replaceAll("/+$", "");
    return root + path;
  }

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

  /**
   * When the disk counts as full.
   *
   * @param warn free space below which operators are warned
   * @param critical free space below which the portal calls itself not ready
   */
  public record Disk(
      @DefaultValue("2GB") DataSize warn, @DefaultValue("200MB") DataSize critical) {}

  /**
   * Who may read the figures.
   *
   * @param token that they bring along; without one only this machine may
   */
  public record Metrics(@Nullable String token) {

    @Override
    public String toString() {
      return token == null ? "this machine" : "token";
    }
  }

  /**
   * How the log is written.
   *
   * @param format for people or for programs
   */
  public record Log(@DefaultValue("text") Format format) {}

  /** Whether residents reach the portal by https. */
  public boolean https() {
    return publicAddress != null && "https".equalsIgnoreCase(publicAddress.getScheme());
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

package org.stadtmosaik.shell.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Paths within the portal: what a redirect may lead to. */
final class LocalPath {

  private LocalPath() {}

  /**
   * The path, fit for a Location header, if it stays within the portal.
   *
   * <p>Browsers read a backslash as a slash and skip tabs and line breaks, so that {@code /\host}
   * and {@code /<tab>/host} would lead away as {@code //host} does.
   */
  static Optional<String> of(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    if (path.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(path);
      return uri.getScheme() == null && uri.getRawAuthority() == null
          ? Optional.of(uri.toASCIIString())
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}

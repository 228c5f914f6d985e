package org.stadtmosaik.commune.tile;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture of a square of the world.
 *
 * @param bytes PNG, JPEG or WebP by their first bytes; empty if the host has no such tile. Not to
 *     be changed.
 * @param contentType what the bytes are, whatever the host called them
 */
public record Tile(byte[] bytes, String contentType) {

  /** The host has none for this square, such as the open sea. */
  static final Tile NONE = new Tile(new byte[0], "");

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
  private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
  private static final byte[] WEBP = {'W', 'E', 'B', 'P'};

  /** In a WebP file the size of the file stands before it. */
  private static final int WEBP_AT = 8;

  /** A picture by its first bytes; nothing if it is none that browsers shall get. */
  static Optional<Tile> of(byte[] bytes) {
    if (begins(bytes, 0, PNG)) {
      return Optional.of(new Tile(bytes, "image/png"));
    }
    if (begins(bytes, 0, JPEG)) {
      return Optional.of(new Tile(bytes, "image/jpeg"));
    }
    return begins(bytes, 0, RIFF) && begins(bytes, WEBP_AT, WEBP)
        ? Optional.of(new Tile(bytes, "image/webp"))
        : Optional.empty();
  }

  /** Whether the host has one. */
  public boolean exists() {
    return bytes.length > 0;
  }

  private static boolean begins(byte[] bytes, int at, byte[] with) {
    return bytes.length >= at + with.length
        && Arrays.equals(bytes, at, at + with.length, with, 0, with.length);
  }
}

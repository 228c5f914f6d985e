package org.stadtmosaik.commune.tile;

/** The host of the tiles gave none, or none that can be handed on. Says nothing of its address. */
public final class TileHostException extends Exception {

  private static final long serialVersionUID = 1L;

  TileHostException(String message) {
    super(message);
  }
}

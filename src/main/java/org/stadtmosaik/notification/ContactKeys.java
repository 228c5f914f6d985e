package org.stadtmosaik.notification;

/**
 * The keys under which addresses lie. This module owns the interface and knows no key; module
 * account implements it with the one in the data folder.
 */
public interface ContactKeys {

  /** Encrypts what belongs to this recipient and to nobody else. */
  byte[] seal(byte[] plain, RecipientId whose);

  /**
   * @throws IllegalStateException if it belongs to somebody else, or to another data folder
   */
  byte[] open(byte[] sealed, RecipientId whose);

  /** 32 bytes that tell whether two texts are the same, to nobody but who has the key. */
  byte[] mark(String text);
}

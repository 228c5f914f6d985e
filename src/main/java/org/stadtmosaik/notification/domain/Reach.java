package org.stadtmosaik.notification.domain;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached, as it is sealed.
 *
 * @param address their mailbox, if they left one
 * @param ownPath the page on which they change or cancel, with a secret in it
 * @param stop the token of the page that stops mails
 */
public record Reach(@Nullable String address, @Nullable String ownPath, String stop) {

  @Override
  public String toString() {
    return "a way to somebody";
  }
}

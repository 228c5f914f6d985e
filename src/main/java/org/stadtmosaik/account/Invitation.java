package org.stadtmosaik.account;

import java.time.Instant;
import org.stadtmosaik.shared.StaffId;

/**
 * What a new colleague is given. The link and the secret travel apart: a mail scanner that opens
 * the link changes nothing.
 *
 * @param link of the page on which an account is set up
 * @param secret shown once; only its hash is kept
 * @param expires after this it can't be used
 */
public record Invitation(StaffId staff, String link, String secret, Instant expires) {

  /** Never the secret: this ends up in logs. */
  @Override
  public String toString() {
    return "Invitation[" + staff + "]";
  }
}

package org.stadtmosaik.account;

import java.time.Instant;
import org.stadtmosaik.shared.StaffId;

/**
 * What a colleague is given to set an account up or to renew a factor. The link and the secret are
 * two things: a mail scanner that opens the link changes nothing.
 *
 * @param link of the page on which the secret is typed in
 * @param secret shown once; only its hash is kept. Empty if it was mailed to its owner
 * @param expires after this it can't be used
 * @param mailed whether link and secret are on their way by mail
 */
public record Invitation(
    StaffId staff, String link, String secret, Instant expires, boolean mailed) {

  /** Never the secret: this ends up in logs. */
  @Override
  public String toString() {
    return "Invitation[" + staff + "]";
  }
}

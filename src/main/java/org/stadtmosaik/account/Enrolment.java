package org.stadtmosaik.account;

import org.stadtmosaik.account.domain.TotpSecret;

/** A secret that an authenticator app is about to take. */
public final class Enrolment {

  private static final String ISSUER = "Stadtmosaik";

  private final TotpSecret totp;

  Enrolment(TotpSecret totp) {
    this.totp = totp;
  }

  TotpSecret totp() {
    return totp;
  }

  /** For typing into the app: base 32 in groups of four. */
  public String typed() {
    return totp.typed();
  }

  /**
   * For a QR image.
   *
   * @param email the account's name in the app
   */
  public String uri(String email) {
    return totp.uri(ISSUER, email);
  }
}

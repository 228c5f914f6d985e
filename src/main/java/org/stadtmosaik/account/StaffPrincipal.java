package org.stadtmosaik.account;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.stadtmosaik.shared.StaffId;

/**
 * Who is signed in, as the session keeps it: the roles are looked up again each time.
 *
 * @param session the account's number of sessions at the sign-in; a later one ends this one
 */
public record StaffPrincipal(StaffId id, int session) implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return id.value().toString();
  }
}

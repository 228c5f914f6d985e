package org.stadtmosaik.account;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.stadtmosaik.shared.StaffId;

/** Who is signed in, as the session keeps it: the roles are looked up again each time. */
public record StaffPrincipal(StaffId id) implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return id.value().toString();
  }
}

package org.stadtmosaik.account;

import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;

/**
 * Somebody who is invited.
 *
 * @param email at most 254 characters
 * @param name at most 120 characters
 * @param roles in the commune that invites
 * @param language of the mail, if one is sent
 */
public record NewStaff(String email, String name, Set<Role> roles, Language language) {

  public NewStaff {
    roles = Set.copyOf(roles);
  }
}

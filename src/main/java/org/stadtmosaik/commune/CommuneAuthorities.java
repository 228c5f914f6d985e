package org.stadtmosaik.commune;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.Authorities;
import org.stadtmosaik.commune.domain.StaffRoles;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Tells the sign-in what a member of staff may do where. */
@Component
class CommuneAuthorities implements Authorities {

  private final StaffRoles roles;

  CommuneAuthorities(StaffRoles roles) {
    this.roles = roles;
  }

  @Override
  public Map<CommuneId, Set<Role>> rolesOf(StaffId staff) {
    return roles.of(staff);
  }
}

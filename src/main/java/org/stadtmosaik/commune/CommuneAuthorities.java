package org.stadtmosaik.commune;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.Authorities;
import org.stadtmosaik.commune.domain.StaffRoles;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Tells the sign-in what a member of staff may do where. */
@Component
class CommuneAuthorities implements Authorities {

  private final StaffRoles roles;
  private final Communes communes;

  CommuneAuthorities(StaffRoles roles, Communes communes) {
    this.roles = roles;
    this.communes = communes;
  }

  @Override
  public Map<CommuneId, Set<Role>> rolesOf(StaffId staff) {
    return roles.of(staff);
  }

  @Override
  public Map<StaffId, Set<Role>> staffOf(CommuneId commune) {
    return roles.in(commune);
  }

  @Override
  public void give(Actor actor, CommuneId commune, StaffId staff, Set<Role> given) {
    given.stream().sorted().forEach(role -> communes.grant(actor, commune, staff, role));
  }

  @Override
  public void change(Actor actor, CommuneId commune, StaffId staff, Set<Role> wanted) {
    Set<Role> had = roles.of(staff).getOrDefault(commune, Set.of());
    for (Role role : Role.values()) {
      if (wanted.contains(role) && !had.contains(role)) {
        communes.grant(actor, commune, staff, role);
      } else if (had.contains(role) && !wanted.contains(role)) {
        communes.revoke(actor, commune, staff, role);
      }
    }
  }
}

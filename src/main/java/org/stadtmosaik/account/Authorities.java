package org.stadtmosaik.account;

import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** What staff may do, said by the module that knows the communes. */
public interface Authorities {

  /** Their roles by commune; communes in which they have none are left out. */
  Map<CommuneId, Set<Role>> rolesOf(StaffId staff);

  /** Who has roles in a commune, and which. */
  Map<StaffId, Set<Role>> staffOf(CommuneId commune);

  /** Gives a new colleague their roles, in the caller's transaction and with its own checks. */
  void give(Actor actor, CommuneId commune, StaffId staff, Set<Role> roles);

  /**
   * Makes these the roles of a colleague, in the caller's transaction and with its own checks;
   * those not among them are taken away.
   */
  void change(Actor actor, CommuneId commune, StaffId staff, Set<Role> roles);
}

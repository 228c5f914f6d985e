package org.stadtmosaik.account;

import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** What staff may do, said by the module that knows the communes. */
public interface Authorities {

  /** Their roles by commune; communes in which they have none are left out. */
  Map<CommuneId, Set<Role>> rolesOf(StaffId staff);
}

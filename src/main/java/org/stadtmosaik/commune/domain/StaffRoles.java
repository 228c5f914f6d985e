package org.stadtmosaik.commune.domain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Which staff have which role in which commune. */
@Repository
public class StaffRoles {

  private final JdbcClient jdbc;

  StaffRoles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<CommuneId, Set<Role>> of(StaffId staff) {
    Map<CommuneId, Set<Role>> roles = new HashMap<>();
    jdbc.sql("SELECT commune_id, role FROM commune_staff WHERE staff_id = :staff")
        .param("staff", staff.value())
        .query(
            (RowCallbackHandler)
                row ->
                    roles
                        .computeIfAbsent(
                            new CommuneId(row.getObject("commune_id", UUID.class)),
                            _ -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.getString("role"))));
    return roles;
  }

  public Map<StaffId, Set<Role>> in(CommuneId commune) {
    Map<StaffId, Set<Role>> roles = new HashMap<>();
    jdbc.sql("SELECT staff_id, role FROM commune_staff WHERE commune_id = :commune")
        .param("commune", commune.value())
        .query(
            (RowCallbackHandler)
                row ->
                    roles
                        .computeIfAbsent(
                            new StaffId(row.getObject("staff_id", UUID.class)),
                            _ -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.getString("role"))));
    return roles;
  }

  /** Gives the role; giving it twice changes nothing. */
  public void add(CommuneId commune, StaffId staff, Role role) {
    jdbc.sql("INSERT IGNORE INTO commune_staff (commune_id, staff_id, role) VALUES (?, ?, ?)")
        .params(commune.value(), staff.value(), role.name())
        .update();
  }

  public void remove(CommuneId commune, StaffId staff, Role role) {
    jdbc.sql("DELETE FROM commune_staff WHERE commune_id = ? AND staff_id = ? AND role = ?")
        .params(commune.value(), staff.value(), role.name())
        .update();
  }
}

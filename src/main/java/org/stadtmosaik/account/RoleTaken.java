package org.stadtmosaik.account;

import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** That somebody lost a role in a commune; heard in the transaction in which it is taken away. */
public record RoleTaken(Actor by, CommuneId commune, StaffId staff, Role role) {}

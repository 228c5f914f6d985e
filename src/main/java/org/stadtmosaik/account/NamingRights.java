package org.stadtmosaik.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.audit.AuditNames;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;

/**
 * Who names whom: operators and administrators everybody, leads the volunteers who translate in
 * their commune and do nothing else there.
 */
@Component
class NamingRights {

  private static final Set<Role> VOLUNTEER = Set.of(Role.TRANSLATOR);

  private final AuditLog audit;
  private final ObjectProvider<AuditNames> names;

  NamingRights(AuditLog audit, ObjectProvider<AuditNames> names) {
    this.audit = audit;
    this.names = names;
  }

  /** Whether somebody with these roles in this commune is named by whoever acts. */
  static boolean allows(Actor actor, CommuneId commune, Set<Role> roles) {
    return actor.operates()
        || actor.has(Role.ADMINISTRATOR, commune)
        || actor.has(Role.LEAD, commune) && roles.equals(VOLUNTEER);
  }

  /**
   * Refuses whoever names nobody with these roles.
   *
   * @param commune {@code null} for the portal
   * @throws org.stadtmosaik.shared.NotFoundException to whoever has no role in the commune
   * @throws ForbiddenException if they have another role there
   */
  static void require(Actor actor, @Nullable CommuneId commune, Set<Role> roles) {
    if (actor.operates()) {
      return;
    }
    if (commune == null) {
      throw new ForbiddenException();
    }
    if (roles.equals(VOLUNTEER)) {
      actor.require(commune, Role.ADMINISTRATOR, Role.LEAD);
    } else {
      actor.require(commune, Role.ADMINISTRATOR);
    }
  }

  /** Refuses whoever names nobody at all, as {@link #require(Actor, CommuneId, Set)}. */
  static void requireAny(Actor actor, @Nullable CommuneId commune) {
    require(actor, commune, VOLUNTEER);
  }

  /** The lists that this person may see. */
  List<StaffAccounts.Place> places(Actor actor, Language reader) {
    List<StaffAccounts.Place> places = new ArrayList<>();
    audit.places(actor, reader).stream()
        .map(place -> new StaffAccounts.Place(place.commune(), place.name(), false))
        .forEach(places::add);
    if (actor instanceof Actor.Staff staff) {
      staff.communes().stream()
          .filter(it -> staff.has(Role.LEAD, it) && !staff.has(Role.ADMINISTRATOR, it))
          .map(it -> new StaffAccounts.Place(it, name(it, reader), true))
          .forEach(places::add);
    }
    return List.copyOf(places);
  }

  private String name(CommuneId commune, Language reader) {
    return names.stream()
        .flatMap(source -> source.commune(commune, reader).stream())
        .findFirst()
        .orElseGet(() -> commune.value().toString());
  }
}

package org.stadtmosaik.translation;

import java.util.List;
import java.util.stream.Stream;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;

/** Who does what with translations. */
public final class TranslationRoles {

  private static final Role[] ROLES = {Role.MODERATOR, Role.LEAD, Role.TRANSLATOR};

  private TranslationRoles() {}

  /**
   * Refuses whoever does not translate in this commune.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if they have no role there
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another one there
   */
  static void require(Actor actor, CommuneId commune) {
    actor.require(commune, ROLES);
  }

  /** In which role somebody translates there, for the log: a volunteer's only without another. */
  static String name(Actor actor, CommuneId commune) {
    return actor instanceof Actor.Staff
        ? Stream.of(ROLES)
            .filter(role -> actor.has(role, commune))
            .findFirst()
            .map(Role::name)
            .orElse("")
        : "";
  }

  /** Whether somebody is told what the machine takes: administrators of any commune, operators. */
  public static boolean mayKnowCost(Actor actor) {
    return actor.operates()
        || actor instanceof Actor.Staff staff
            && staff.communes().stream()
                .anyMatch(commune -> staff.has(Role.ADMINISTRATOR, commune));
  }

  /** Where somebody translates: as moderator, lead or volunteer. */
  public static List<CommuneId> places(Actor actor) {
    return actor instanceof Actor.Staff staff
        ? staff.roles().keySet().stream()
            .filter(it -> Stream.of(ROLES).anyMatch(role -> staff.has(role, it)))
            .toList()
        : List.of();
  }
}

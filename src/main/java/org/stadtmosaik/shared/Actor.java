package org.stadtmosaik.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The person for whom something is done. Every service method that is not public reading takes one.
 */
public sealed interface Actor {

  /** Nobody in particular: may read what is public. */
  record Anonymous() implements Actor {}

  /** A resident by their device. */
  record Resident(ResidentKey key) implements Actor {

    /** Who they are within this project. */
    public PseudonymId in(ProjectId project) {
      return key.pseudonymIn(project);
    }
  }

  /**
   * A member of staff who signed in with two factors.
   *
   * @param operator whether they run the portal itself; that alone opens no commune's content
   * @param roles what they may do, by commune
   */
  record Staff(StaffId id, String name, boolean operator, Map<CommuneId, Set<Role>> roles)
      implements Actor {

    /** Where they work in any role; not where they only help as a volunteer. */
    public List<CommuneId> communes() {
      return roles.keySet().stream().filter(this::worksIn).toList();
    }
  }

  /**
   * A command of the launcher: whoever may read the data folder.
   *
   * @param command its name, for the audit log
   */
  record Command(String command) implements Actor {}

  /** Whether they have this role in this commune. A command may do what any role may. */
  default boolean has(Role role, CommuneId commune) {
    return switch (this) {
      case Staff staff -> staff.roles().getOrDefault(commune, Set.of()).contains(role);
      case Command _ -> true;
      case Anonymous _, Resident _ -> false;
    };
  }

  /** Whether they work in this commune in any role. Volunteers help there and do not work there. */
  default boolean worksIn(CommuneId commune) {
    for (Role role : Role.colleagues()) {
      if (has(role, commune)) {
        return true;
      }
    }
    return false;
  }

  /** Whether they run the portal itself. */
  default boolean operates() {
    return this instanceof Command || this instanceof Staff(_, _, boolean operator, _) && operator;
  }

  /**
   * Refuses whoever has none of these roles here. To somebody who does not work in the commune, the
   * commune's things do not exist; a colleague or a volunteer is told that the role is missing.
   *
   * @throws NotFoundException if they have no role in this commune
   * @throws ForbiddenException if they have another role here
   */
  default void require(CommuneId commune, Role... anyOf) {
    if (!worksIn(commune) && !has(Role.TRANSLATOR, commune)) {
      throw new NotFoundException();
    }
    for (Role role : anyOf) {
      if (has(role, commune)) {
        return;
      }
    }
    throw new ForbiddenException();
  }

  /** How the audit log names them: staff by id, never a resident. */
  default String auditName() {
    return switch (this) {
      case Staff staff -> "staff:" + staff.id().value();
      case Command command -> "command:" + command.command();
      case Anonymous _, Resident _ -> "resident";
    };
  }
}

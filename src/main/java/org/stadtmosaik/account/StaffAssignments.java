package org.stadtmosaik.account;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** What colleagues do in a commune, once they work there. */
@Service
public class StaffAssignments {

  private final StaffRepository staff;
  private final StaffActors actors;

  StaffAssignments(StaffRepository staff, StaffActors actors) {
    this.staff = staff;
    this.actors = actors;
  }

  /**
   * Makes these the colleague's roles in this commune; each that is given or taken away is in the
   * log. They work within seconds, without signing in again.
   *
   * @throws NotFoundException if there is no such colleague here, or the actor does not work here
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role here
   * @throws ConflictException if it is the acting person: two have to agree before somebody has
   *     more power, or the commune has no administrator any more
   * @throws InvalidInputException without any role; to end somebody's work, the account is closed
   */
  @Transactional
  public void assign(Actor actor, CommuneId commune, StaffId id, Set<Role> roles) {
    if (!actor.operates()) {
      actor.require(commune, Role.ADMINISTRATOR);
    }
    // Locked, so that two administrators do not each take away what the other gives.
    if (staff.lockById(id.value()).isEmpty() || !actors.staffOf(commune).containsKey(id)) {
      throw new NotFoundException();
    }
    if (actor instanceof Actor.Staff self && self.id().equals(id)) {
      throw new ConflictException("account.error.ownRoles");
    }
    if (roles.isEmpty()) {
      throw new InvalidInputException("roles", "account.error.noRole");
    }
    actors.change(actor, commune, id, roles);
  }
}

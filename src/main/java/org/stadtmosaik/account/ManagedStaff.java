package org.stadtmosaik.account;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Whose account somebody may manage: operators everybody's, those who name people their own. */
@Component
class ManagedStaff {

  private final StaffRepository staff;
  private final StaffActors actors;

  ManagedStaff(StaffRepository staff, StaffActors actors) {
    this.staff = staff;
    this.actors = actors;
  }

  /**
   * The account, locked until the transaction ends.
   *
   * @throws NotFoundException if there is none, or the actor may not manage it: an administrator
   *     manages those who work in the administrator's communes and nowhere else, a lead those who
   *     only translate in the lead's
   */
  StaffMember get(Actor actor, StaffId id) {
    return staff
        .lockById(id.value())
        .filter(member -> actor.operates() || namesEverywhere(actor, member))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * The same, and somebody else's.
   *
   * @param own the key of the sentence for whoever means themself
   */
  StaffMember other(Actor actor, StaffId id, String own) {
    StaffMember member = get(actor, id);
    if (actor instanceof Actor.Staff self && self.id().equals(id)) {
      throw new ConflictException(own);
    }
    return member;
  }

  Set<CommuneId> communes(StaffMember member) {
    return actors.rolesOf(new StaffId(member.id())).keySet();
  }

  // A colleague with a role elsewhere is not this administrator's alone: a new factor would open
  // the other commune too.
  private boolean namesEverywhere(Actor actor, StaffMember member) {
    Map<CommuneId, Set<Role>> roles = actors.rolesOf(new StaffId(member.id()));
    return !member.operator()
        && !roles.isEmpty()
        && roles.entrySet().stream()
            .allMatch(place -> NamingRights.allows(actor, place.getKey(), place.getValue()));
  }
}

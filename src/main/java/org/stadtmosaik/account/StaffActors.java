package org.stadtmosaik.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Members of staff as they act, with the roles that they have now. */
@Component
class StaffActors {

  /** A role that was taken away works for this long at most. */
  static final Duration REMEMBERED = Duration.ofSeconds(5);

  private final StaffRepository staff;
  private final ObjectProvider<Authorities> authorities;
  private final Clock clock;
  private final Map<StaffId, Known> known = new ConcurrentHashMap<>();

  StaffActors(StaffRepository staff, ObjectProvider<Authorities> authorities, Clock clock) {
    this.staff = staff;
    this.authorities = authorities;
    this.clock = clock;
  }

  /** Empty if the account is gone or disabled. */
  Optional<Actor.Staff> of(StaffId id) {
    Instant now = clock.instant();
    known.values().removeIf(one -> !now.isBefore(one.until));
    return known.computeIfAbsent(id, _ -> new Known(load(id), now.plus(REMEMBERED))).actor;
  }

  Actor.Staff actor(StaffMember member) {
    StaffId id = new StaffId(member.id());
    return new Actor.Staff(id, member.name(), member.operator(), rolesOf(id));
  }

  Map<CommuneId, Set<Role>> rolesOf(StaffId id) {
    Authorities source = authorities.getIfAvailable();
    return source == null ? Map.of() : source.rolesOf(id);
  }

  void forget(StaffId id) {
    known.remove(id);
  }

  private Optional<Actor.Staff> load(StaffId id) {
    return staff.findById(id.value()).filter(StaffMember::canSignIn).map(this::actor);
  }

  private record Known(Optional<Actor.Staff> actor, Instant until) {}
}

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

  /** Empty if the account is gone or closed, or this session of it has ended. */
  Optional<Actor.Staff> of(StaffPrincipal principal) {
    Instant now = clock.instant();
    known.values().removeIf(one -> !now.isBefore(one.until));
    Known found = known.computeIfAbsent(principal.id(), id -> load(id, now.plus(REMEMBERED)));
    return found.session == principal.session() ? found.actor : Optional.empty();
  }

  /** As which it signs in now. */
  StaffPrincipal principal(StaffId id) {
    int session = staff.findById(id.value()).map(StaffMember::sessions).orElse(0);
    return new StaffPrincipal(id, session);
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

  /** Who has roles in a commune, and which. */
  Map<StaffId, Set<Role>> staffOf(CommuneId commune) {
    Authorities source = authorities.getIfAvailable();
    return source == null ? Map.of() : source.staffOf(commune);
  }

  void give(Actor actor, CommuneId commune, StaffId id, Set<Role> roles) {
    authorities.ifAvailable(source -> source.give(actor, commune, id, roles));
  }

  /** Makes these a colleague's roles; they work at once. */
  void change(Actor actor, CommuneId commune, StaffId id, Set<Role> roles) {
    authorities.ifAvailable(source -> source.change(actor, commune, id, roles));
    forget(id);
  }

  private Known load(StaffId id, Instant until) {
    Optional<StaffMember> found = staff.findById(id.value());
    return new Known(
        found.filter(StaffMember::canSignIn).map(this::actor),
        found.map(StaffMember::sessions).orElse(0),
        until);
  }

  private record Known(Optional<Actor.Staff> actor, int session, Instant until) {}
}

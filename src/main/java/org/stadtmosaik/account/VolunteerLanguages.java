package org.stadtmosaik.account;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.account.domain.LanguageStore;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Into which languages volunteers translate; none unless somebody says so. */
@Service
@Transactional(readOnly = true)
public class VolunteerLanguages {

  private final LanguageStore store;
  private final StaffRepository staff;
  private final StaffActors actors;
  private final AuditLog audit;

  VolunteerLanguages(
      LanguageStore store, StaffRepository staff, StaffActors actors, AuditLog audit) {
    this.store = store;
    this.staff = staff;
    this.actors = actors;
    this.audit = audit;
  }

  /** Somebody's languages by commune, in one query; communes in which they have none missing. */
  public Map<CommuneId, Set<Language>> of(StaffId volunteer) {
    return store.of(volunteer);
  }

  /**
   * Makes these the languages into which somebody translates in this commune; for those who name
   * volunteers there. They count at once. The same again changes nothing.
   *
   * @param seen what they were when the change began
   * @throws NotFoundException if nobody here translates by this id, or is named by whoever acts, or
   *     a language is none of the portal's
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role here
   * @throws ConflictException if it is the acting person, or a colleague changed them meanwhile
   */
  @Transactional
  public void change(
      Actor actor, CommuneId commune, StaffId id, Set<Language> seen, Set<Language> languages) {
    NamingRights.requireAny(actor, commune);
    // Locked, so that of two who change them at once the second is told.
    boolean known = staff.lockById(id.value()).isPresent();
    Set<Role> roles = Objects.requireNonNullElse(actors.staffOf(commune).get(id), Set.of());
    if (!known
        || !roles.contains(Role.TRANSLATOR)
        || !NamingRights.allows(actor, commune, roles)
        || !Set.copyOf(Language.shipped()).containsAll(languages)) {
      throw new NotFoundException();
    }
    if (actor instanceof Actor.Staff self && self.id().equals(id)) {
      throw new ConflictException("account.error.ownRoles");
    }
    Set<Language> now = Objects.requireNonNullElse(store.of(id).get(commune), Set.of());
    if (now.equals(languages)) {
      return;
    }
    if (!now.equals(seen)) {
      throw new ConflictException("account.error.languagesChanged");
    }
    keep(actor, commune, id, languages);
  }

  /** Whoever translates again one day does so into what is said then. */
  @EventListener
  void goWith(RoleTaken event) {
    if (event.role() != Role.TRANSLATOR) {
      return;
    }
    staff.lockById(event.staff().value());
    if (store.of(event.staff()).containsKey(event.commune())) {
      keep(event.by(), event.commune(), event.staff(), Set.of());
    }
  }

  private void keep(Actor actor, CommuneId commune, StaffId id, Set<Language> languages) {
    store.keep(commune, id, languages);
    audit.record(
        actor,
        commune,
        "account.languages",
        "staff:" + id.value(),
        Map.of(
            "languages",
            languages.stream().map(Language::tag).sorted().collect(Collectors.joining(" "))));
  }
}

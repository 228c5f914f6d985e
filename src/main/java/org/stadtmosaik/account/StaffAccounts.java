package org.stadtmosaik.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.account.domain.LanguageStore;
import org.stadtmosaik.account.domain.OneTimeSecret;
import org.stadtmosaik.account.domain.StaffInvitation;
import org.stadtmosaik.account.domain.StaffInvitationRepository;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** The accounts of staff: inviting, listing, disabling. */
@Service
public class StaffAccounts {

  private final StaffRepository staff;
  private final StaffInvitationRepository invitations;
  private final StaffActors actors;
  private final ManagedStaff managed;
  private final NamingRights naming;
  private final StaffSecrets secrets;
  private final LanguageStore languages;
  private final AuditLog audit;
  private final PortalPlace place;
  private final Clock clock;

  StaffAccounts(
      StaffRepository staff,
      StaffInvitationRepository invitations,
      StaffActors actors,
      ManagedStaff managed,
      NamingRights naming,
      StaffSecrets secrets,
      LanguageStore languages,
      AuditLog audit,
      PortalPlace place,
      Clock clock) {
    this.staff = staff;
    this.invitations = invitations;
    this.actors = actors;
    this.managed = managed;
    this.naming = naming;
    this.secrets = secrets;
    this.languages = languages;
    this.audit = audit;
    this.place = place;
    this.clock = clock;
  }

  /**
   * Makes an account with its roles, and its invitation.
   *
   * @param commune whose administrator makes it, or whose lead for a volunteer who only translates;
   *     {@code null} for an operator
   * @throws ConflictException if this address has an account already; see {@link #find}
   */
  @Transactional
  public Invitation create(Actor actor, @Nullable CommuneId commune, NewStaff invited) {
    NamingRights.require(actor, commune, invited.roles());
    StaffDetails details = StaffDetails.of(invited.email(), invited.name());
    if (staff.findByEmail(details.email()).isPresent()) {
      throw new ConflictException("account.error.emailTaken");
    }
    StaffMember member =
        staff.saveAndFlush(
            new StaffMember(Ids.next(), details.email(), details.name(), false, clock.instant()));
    if (commune != null) {
      actors.give(actor, commune, new StaffId(member.id()), invited.roles());
    }
    Invitation invitation = secrets.give(member, null, invited.language());
    audit.record(actor, commune, "account.created", "staff:" + member.id(), Map.of());
    return invitation;
  }

  /**
   * A new invitation for somebody who has lost theirs or let it expire; older ones become void.
   *
   * @throws NotFoundException if there is no such account, or the actor may not manage it: an
   *     administrator manages those who work in the administrator's communes and nowhere else, a
   *     lead those who only translate in the lead's
   * @throws ConflictException if the account is set up: then it takes {@link StaffRecovery}
   */
  @Transactional
  public Invitation invite(Actor actor, StaffId id, Language language) {
    StaffMember member = managed.get(actor, id);
    if (member.disabled()) {
      throw new ConflictException("account.error.disabled");
    }
    if (member.isSetUp()) {
      throw new ConflictException("account.error.setUpAlready");
    }
    Invitation invitation = secrets.give(member, null, language);
    audit.record(actor, null, "account.invited", "staff:" + member.id(), Map.of());
    return invitation;
  }

  /**
   * Takes an invitation back, or the renewal of a factor: the factors are then as before.
   *
   * @throws NotFoundException as for {@link #invite}
   */
  @Transactional
  public void revoke(Actor actor, StaffId id) {
    StaffMember member = managed.other(actor, id, "account.error.ownAccount");
    secrets.revoke(member);
    member.cancelRenewal();
    actors.forget(id);
    audit.record(actor, null, "account.revoked", "staff:" + member.id(), Map.of());
  }

  /**
   * Closes an account for good. Whoever is signed in with it is out within seconds.
   *
   * @throws NotFoundException as for {@link #invite}
   */
  @Transactional
  public void disable(Actor actor, StaffId id) {
    StaffMember member = managed.other(actor, id, "account.error.ownAccount");
    member.disable();
    secrets.revoke(member);
    actors.forget(id);
    audit.record(actor, null, "account.disabled", "staff:" + member.id(), Map.of());
  }

  /** The account of this address, for giving a colleague a role in a second commune. */
  @Transactional(readOnly = true)
  public Optional<StaffId> find(Actor actor, @Nullable CommuneId commune, String email) {
    NamingRights.require(actor, commune, Set.of());
    return staff
        .findByEmail(StaffMember.normalised(email))
        .filter(StaffMember::canSignIn)
        .map(member -> new StaffId(member.id()));
  }

  /**
   * Who works in a commune, by name; everybody for an operator, and for a lead the volunteers who
   * only translate there.
   *
   * @param commune {@code null} for the portal's list
   */
  @Transactional(readOnly = true)
  public List<StaffSummary> list(Actor actor, @Nullable CommuneId commune) {
    NamingRights.requireAny(actor, commune);
    Map<StaffId, Set<Role>> roles = commune == null ? Map.of() : named(actor, commune);
    Map<StaffId, Set<Language>> spoken = commune == null ? Map.of() : languages.in(commune);
    List<StaffMember> members =
        commune == null
            ? staff.findAllByOrderByName()
            : staff.findAllByIdInOrderByName(roles.keySet().stream().map(StaffId::value).toList());
    Map<UUID, Instant> until =
        invitations.findAllByStaffIdIn(members.stream().map(StaffMember::id).toList()).stream()
            .collect(
                Collectors.toMap(
                    invitation -> invitation.staff().orElseThrow(),
                    StaffInvitation::expiresAt,
                    (one, other) -> one.isAfter(other) ? one : other));
    return members.stream()
        .map(member ->
            summary(
                member,
                roles.getOrDefault(new StaffId(member.id()), Set.of()),
                spoken.getOrDefault(new StaffId(member.id()), Set.of()),
                until.get(member.id())))
        .toList();
  }

  /**
   * Whose staff it is.
   *
   * @param commune {@code null} for the portal's list
   * @param name in the reader's language
   * @param volunteers whether the list has those only who translate, and others cannot be invited
   */
  public record Place(@Nullable CommuneId commune, String name, boolean volunteers) {}

  /** The lists that this person may see: communes they administer or lead, and the portal's. */
  public List<Place> places(Actor actor, Language reader) {
    return naming.places(actor, reader);
  }

  /** The name that colleagues see, also of somebody who has left. */
  @Transactional(readOnly = true)
  public Optional<String> name(StaffId id) {
    return staff.findById(id.value()).map(StaffMember::name);
  }

  /** Whether somebody can run the portal. */
  @Transactional(readOnly = true)
  public boolean operatorExists() {
    return staff.existsByOperatorTrueAndDisabledFalseAndPasswordHashNotNull();
  }

  /**
   * A secret with which the first operator sets up their account; one given out before is void.
   *
   * @throws ConflictException if there is an operator
   */
  @Transactional
  public String inviteFirstOperator() {
    if (operatorExists()) {
      throw new ConflictException("account.error.operatorExists");
    }
    OneTimeSecret secret = OneTimeSecret.random();
    invitations.deleteOfFirstOperator();
    invitations.save(new StaffInvitation(secret, null, clock.instant()));
    return secret.text();
  }

  /** The address of the page on which accounts are set up. */
  public String setupAddress() {
    return place.address(StaffSecrets.SETUP);
  }

  private Map<StaffId, Set<Role>> named(Actor actor, CommuneId commune) {
    return actors.staffOf(commune).entrySet().stream()
        .filter(one -> NamingRights.allows(actor, commune, one.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private StaffSummary summary(
      StaffMember member, Set<Role> roles, Set<Language> spoken, @Nullable Instant until) {
    return new StaffSummary(
        new StaffId(member.id()),
        member.name(),
        member.email(),
        state(member, clock.instant()),
        member.operator(),
        member.demo(),
        roles,
        roles.contains(Role.TRANSLATOR) ? spoken : Set.of(),
        member.createdAt(),
        until);
  }

  private static StaffSummary.State state(StaffMember member, Instant now) {
    if (member.disabled()) {
      return StaffSummary.State.DISABLED;
    }
    if (!member.isSetUp()) {
      return StaffSummary.State.INVITED;
    }
    if (member.isRenewing()) {
      return StaffSummary.State.RENEWING;
    }
    return member.isLockedAt(now) ? StaffSummary.State.LOCKED : StaffSummary.State.ACTIVE;
  }
}

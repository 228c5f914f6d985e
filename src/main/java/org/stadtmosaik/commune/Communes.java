package org.stadtmosaik.commune;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.account.RoleTaken;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.domain.Commune;
import org.stadtmosaik.commune.domain.CommuneRepository;
import org.stadtmosaik.commune.domain.Neighbourhood;
import org.stadtmosaik.commune.domain.NeighbourhoodRepository;
import org.stadtmosaik.commune.domain.StaffRoles;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** The communes of this portal. Their names and neighbourhoods are public. */
@Service
@Transactional(readOnly = true)
public class Communes {

  private final CommuneRepository communes;
  private final NeighbourhoodRepository neighbourhoods;
  private final StaffRoles roles;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Communes(
      CommuneRepository communes,
      NeighbourhoodRepository neighbourhoods,
      StaffRoles roles,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.communes = communes;
    this.neighbourhoods = neighbourhoods;
    this.roles = roles;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** All communes, the oldest first. */
  public List<CommuneSummary> all() {
    return communes.findAllByOrderByCreatedAt().stream().map(Communes::summary).toList();
  }

  /**
   * @throws NotFoundException if there is no such commune
   */
  public CommuneSummary get(CommuneId id) {
    return communes.findById(id.value()).map(Communes::summary).orElseThrow(NotFoundException::new);
  }

  /** The commune of this slug, or of this name in any language. */
  public Optional<CommuneSummary> named(String name) {
    return communes
        .findBySlug(name)
        .map(Communes::summary)
        .or(() -> all().stream().filter(commune -> isCalled(commune, name)).findFirst());
  }

  /**
   * A commune's neighbourhoods in the order in which it lists them, those no longer offered too.
   */
  public List<NeighbourhoodName> neighbourhoods(CommuneId commune) {
    return neighbourhoods.findByCommuneIdOrderByPosition(commune.value()).stream()
        .map(area -> new NeighbourhoodName(area.id(), area.name(), area.hidden()))
        .toList();
  }

  /** The neighbourhoods that these communes offer, in their order and in one query. */
  public Map<CommuneId, List<NeighbourhoodName>> neighbourhoodsOf(Collection<CommuneId> of) {
    return neighbourhoods
        .findByCommuneIdInOrderByPosition(of.stream().map(CommuneId::value).toList())
        .stream()
        .filter(area -> !area.hidden())
        .collect(
            Collectors.groupingBy(
                area -> new CommuneId(area.communeId()),
                Collectors.mapping(
                    area -> new NeighbourhoodName(area.id(), area.name(), area.hidden()),
                    Collectors.toList())));
  }

  /** Where a neighbourhood is, if it is still offered. */
  public Optional<NeighbourhoodOf> neighbourhood(UUID id) {
    return neighbourhoods
        .findById(id)
        .filter(area -> !area.hidden())
        .map(area -> new NeighbourhoodOf(new CommuneId(area.communeId()), area.name()));
  }

  /**
   * Makes a commune.
   *
   * @throws ForbiddenException unless the acting person operates the portal
   */
  @Transactional
  public CommuneSummary create(
      Actor actor, String slug, LocalizedText name, List<LocalizedText> areas, boolean demo) {
    if (!actor.operates()) {
      throw new ForbiddenException();
    }
    Commune commune =
        communes.saveAndFlush(new Commune(Ids.next(), slug, name, demo, clock.instant()));
    for (int i = 0; i < areas.size(); i++) {
      neighbourhoods.save(new Neighbourhood(Ids.next(), commune.id().value(), i, areas.get(i)));
    }
    audit.record(actor, commune.id(), "commune.created", "commune:" + slug, Map.of());
    return summary(commune);
  }

  /**
   * Gives a member of staff a role.
   *
   * @throws NotFoundException unless the acting person administers this commune or operates the
   *     portal
   */
  @Transactional
  public void grant(Actor actor, CommuneId commune, StaffId staff, Role role) {
    requireNaming(actor, commune, role);
    roles.add(commune, staff, role);
    audit.record(
        actor,
        commune,
        "commune.roleGranted",
        "staff:" + staff.value(),
        Map.of("role", role.name()));
  }

  /** Takes a role away; as {@link #grant}. */
  @Transactional
  public void revoke(Actor actor, CommuneId commune, StaffId staff, Role role) {
    requireNaming(actor, commune, role);
    roles.remove(commune, staff, role);
    audit.record(
        actor,
        commune,
        "commune.roleRevoked",
        "staff:" + staff.value(),
        Map.of("role", role.name()));
    events.publishEvent(new RoleTaken(actor, commune, staff, role));
  }

  private void requireNaming(Actor actor, CommuneId commune, Role role) {
    if (!actor.operates() && role == Role.TRANSLATOR) {
      actor.require(commune, Role.ADMINISTRATOR, Role.LEAD);
    } else if (!actor.operates()) {
      actor.require(commune, Role.ADMINISTRATOR);
    }
    get(commune);
  }

  private static boolean isCalled(CommuneSummary commune, String name) {
    return commune.name().texts().containsValue(name);
  }

  static CommuneSummary summary(Commune commune) {
    return new CommuneSummary(commune.id(), commune.slug(), commune.name(), commune.demo());
  }
}

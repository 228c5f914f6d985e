package org.stadtmosaik.commune;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.domain.Commune;
import org.stadtmosaik.commune.domain.CommuneRepository;
import org.stadtmosaik.commune.domain.MapStore;
import org.stadtmosaik.commune.map.GeoJsonFile;
import org.stadtmosaik.commune.map.Simplification;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/**
 * The communes' own maps, so that nobody's phone has to ask a stranger for one. They are public;
 * administrators bring them in.
 */
@Service
@Transactional(readOnly = true)
public class CommuneMaps {

  /** The largest file that is taken, in bytes. */
  public static final int MOST_BYTES = GeoJsonFile.MOST_BYTES;

  /** Where everybody gets a commune's map as GeoJSON. */
  public static final String PATH = "/api/v1/communes/{commune}/map.geojson";

  private final CommuneRepository communes;
  private final MapStore maps;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  CommuneMaps(
      CommuneRepository communes,
      MapStore maps,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.communes = communes;
    this.maps = maps;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A commune's map, if it has one; one query. */
  public Optional<CommuneMap> get(CommuneId commune) {
    return maps.of(commune);
  }

  /** The map of the commune with this name in addresses, if there are both; two queries. */
  public Optional<CommuneMap> of(String slug) {
    return communes.findBySlug(slug).map(Commune::id).flatMap(maps::of);
  }

  /** What each of all the maps lies within; one query. */
  public List<CommuneMap.Bounds> bounds() {
    return maps.all().stream().map(CommuneMap::bounds).toList();
  }

  /** The address of a commune's map, with names in this language. */
  public static String path(String slug, Language reader) {
    return PATH.replace("{commune}", slug) + "?lang=" + reader.tag();
  }

  /**
   * Puts a map in place of the one that there is, simplified to what a small drawing shows. What
   * cannot be used leaves the present one as it is.
   *
   * @param content GeoJSON, see {@link GeoJsonFile}; it is read to its end or to {@link
   *     #MOST_BYTES}, and not closed
   * @throws NotFoundException if there is no such commune, or not for this person
   * @throws org.stadtmosaik.shared.ForbiddenException for colleagues in other roles
   * @throws InvalidInputException if it is no map that can be used
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public CommuneMap put(Actor actor, CommuneId id, InputStream content) {
    administered(actor, id);
    // However slowly it comes in and however long it takes: the database is not kept waiting.
    CommuneMap map = Simplification.of(GeoJsonFile.read(read(content)));
    transaction.executeWithoutResult(_ -> keep(actor, id, map));
    return map;
  }

  private void keep(Actor actor, CommuneId id, CommuneMap map) {
    Commune commune = administered(actor, id);
    maps.put(id, map, clock.instant());
    events.publishEvent(new CommuneAreasChanged(id));
    record(
        actor,
        commune,
        "commune.mapChanged",
        Map.of(
            "areas", String.valueOf(map.areas().size()),
            "lines", String.valueOf(map.lines().size())));
  }

  /** Takes the map away. Twice is as good as once. */
  @Transactional
  public void remove(Actor actor, CommuneId id) {
    Commune commune = administered(actor, id);
    if (maps.remove(id)) {
      events.publishEvent(new CommuneAreasChanged(id));
      record(actor, commune, "commune.mapRemoved", Map.of());
    }
  }

  private static byte[] read(InputStream content) {
    try {
      return content.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Commune administered(Actor actor, CommuneId id) {
    actor.require(id, Role.ADMINISTRATOR);
    return communes.findById(id.value()).orElseThrow(NotFoundException::new);
  }

  private void record(Actor actor, Commune commune, String action, Map<String, String> details) {
    audit.record(actor, commune.id(), action, "commune:" + commune.slug(), details);
  }
}

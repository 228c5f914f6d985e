package org.stadtmosaik.commune;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.shared.CommuneId;

/**
 * In which neighbourhood a point lies. An area of the commune's map and a neighbourhood are the
 * same where they have the same name in any language.
 */
@Service
@Transactional(readOnly = true)
public class CommuneAreas {

  private final CommuneMaps maps;
  private final Communes communes;

  CommuneAreas(CommuneMaps maps, Communes communes) {
    this.maps = maps;
    this.communes = communes;
  }

  /** A commune's neighbourhoods as they lie on its map, in two queries. */
  public Drawn of(CommuneId commune) {
    return new Drawn(maps.get(commune).orElse(null), communes.neighbourhoods(commune));
  }

  /**
   * Neighbourhoods and the map that they lie on.
   *
   * @param map {@code null} if there is none: then no point lies anywhere
   */
  public record Drawn(@Nullable CommuneMap map, List<NeighbourhoodName> neighbourhoods) {

    /** The neighbourhood in which the point lies. */
    public Optional<UUID> at(CommuneMap.Position point) {
      return Optional.ofNullable(map)
          .flatMap(drawn -> drawn.areaAt(point))
          .flatMap(this::called)
          .map(NeighbourhoodName::id);
    }

    private Optional<NeighbourhoodName> called(CommuneMap.Area area) {
      Collection<String> names = area.name().texts().values();
      return neighbourhoods.stream()
          .filter(it -> it.name().texts().values().stream().anyMatch(names::contains))
          .findFirst();
    }
  }
}

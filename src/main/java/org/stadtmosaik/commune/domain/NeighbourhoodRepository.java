package org.stadtmosaik.commune.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Neighbourhoods, in the order in which their commune lists them. */
public interface NeighbourhoodRepository extends Repository<Neighbourhood, UUID> {

  List<Neighbourhood> findByCommuneIdOrderByPosition(UUID communeId);

  Neighbourhood save(Neighbourhood neighbourhood);

  Optional<Neighbourhood> findById(UUID id);

  List<Neighbourhood> findByCommuneIdInOrderByPosition(Collection<UUID> communeIds);
}

package org.stadtmosaik.commune.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Neighbourhoods, in the order in which their commune lists them. */
public interface NeighbourhoodRepository extends Repository<Neighbourhood, UUID> {

  List<Neighbourhood> findByCommuneIdOrderByPosition(UUID communeId);

  Neighbourhood save(Neighbourhood neighbourhood);
}

package org.stadtmosaik.commune.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Communes. */
public interface CommuneRepository extends Repository<Commune, UUID> {

  List<Commune> findAllByOrderByCreatedAt();

  List<Commune> findAllByIdIn(Collection<UUID> ids);

  Optional<Commune> findById(UUID id);

  Optional<Commune> findBySlug(String slug);

  Commune saveAndFlush(Commune commune);
}

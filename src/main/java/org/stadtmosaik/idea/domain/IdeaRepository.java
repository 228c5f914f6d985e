package org.stadtmosaik.idea.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Ideas. */
public interface IdeaRepository extends Repository<Idea, UUID> {

  Optional<Idea> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select i from Idea i where i.id = :id")
  Optional<Idea> lock(UUID id);

  Optional<Idea> findByAuthorAndClientId(UUID author, UUID clientId);

  Idea saveAndFlush(Idea idea);
}

package org.stadtmosaik.discussion.domain;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Comments. */
public interface CommentRepository extends Repository<Comment, UUID> {

  Optional<Comment> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from Comment c where c.id = :id")
  Optional<Comment> lock(UUID id);

  Optional<Comment> findByAuthorAndClientId(UUID author, UUID clientId);

  Optional<Comment> findBySourceAboutAndSourceId(UUID about, String sourceId);

  Comment saveAndFlush(Comment comment);
}

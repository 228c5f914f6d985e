package org.stadtmosaik.moderation.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases of all communes. */
public interface CaseRepository extends Repository<ModerationCase, UUID> {

  List<ModerationCase> findByCommuneIdInAndStateOrderByDueAtAscIdAsc(
      Collection<UUID> communes, CaseState state, Pageable page);

  long countByCommuneIdInAndState(Collection<UUID> communes, CaseState state);

  Optional<ModerationCase> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select c from ModerationCase c where c.id = :id")
  Optional<ModerationCase> lock(UUID id);

  /** The open case about this thing, without a lock. */
  @Query(
      "select c.id from ModerationCase c where c.subjectType = :type and c.openSubject = :subject")
  Optional<UUID> openAbout(String type, UUID subject);

  ModerationCase saveAndFlush(ModerationCase moderationCase);

  List<ModerationCase> saveAllAndFlush(Iterable<ModerationCase> moderationCases);
}

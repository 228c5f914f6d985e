package org.stadtmosaik.moderation.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Decisions, never changed. */
public interface DecisionRepository extends Repository<ModerationDecision, UUID> {

  Optional<ModerationDecision> findByCaseId(UUID caseId);

  List<ModerationDecision> findBySubjectTypeAndSubjectIdInOrderByDecidedAt(
      String type, Collection<UUID> subjects);

  ModerationDecision saveAndFlush(ModerationDecision decision);
}

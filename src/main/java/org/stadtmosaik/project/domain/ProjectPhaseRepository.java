package org.stadtmosaik.project.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The phases of projects, in order. */
public interface ProjectPhaseRepository extends Repository<ProjectPhase, UUID> {

  List<ProjectPhase> findByProjectIdInOrderByPosition(Collection<UUID> projectIds);

  ProjectPhase save(ProjectPhase phase);
}

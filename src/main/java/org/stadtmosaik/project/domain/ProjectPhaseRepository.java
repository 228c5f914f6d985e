package org.stadtmosaik.project.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The phases of projects, in order. */
public interface ProjectPhaseRepository extends Repository<ProjectPhase, UUID> {

  List<ProjectPhase> findByProjectIdInOrderByPosition(Collection<UUID> projectIds);

  /** Forgets the loaded ones too, so that new rows may have the same ids. */
  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query("delete from ProjectPhase p where p.projectId = :project")
  void deleteByProject(UUID project);

  ProjectPhase save(ProjectPhase phase);
}

package org.stadtmosaik.project.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The research questions of projects, in order. */
interface ResearchQuestionRepository extends Repository<ResearchQuestion, UUID> {

  List<ResearchQuestion> findByProjectIdInOrderByPosition(Collection<UUID> projectIds);

  /** Forgets the loaded ones too, so that new rows may have the same ids. */
  @Modifying(flushAutomatically = true, clearAutomatically = true)
  @Query("delete from ResearchQuestion q where q.projectId = :project")
  void deleteByProject(UUID project);

  ResearchQuestion save(ResearchQuestion question);
}

package org.stadtmosaik.project.domain;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.stadtmosaik.project.ProjectState;

/** Projects. */
public interface ProjectRepository extends Repository<Project, UUID> {

  List<Project> findByStateOrderByCreatedAtDesc(ProjectState state, Limit limit);

  List<Project> findByCommuneIdAndStateOrderByCreatedAtDesc(
      UUID communeId, ProjectState state, Limit limit);

  List<Project> findByCommuneIdOrderByCreatedAtDesc(UUID communeId, Limit limit);

  List<Project> findByCommuneIdInOrderByChangedAtDescIdDesc(
      Collection<UUID> communes, Pageable page);

  long countByCommuneIdIn(Collection<UUID> communes);

  Optional<Project> findById(UUID id);

  boolean existsByIdAndStateNot(UUID id, ProjectState state);

  List<Project> findByIdIn(Iterable<UUID> ids);

  Optional<Project> findByCommuneIdAndSlug(UUID communeId, String slug);

  boolean existsByCommuneIdAndSlug(UUID communeId, String slug);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Project p where p.id = :id")
  Optional<Project> lock(UUID id);

  Project saveAndFlush(Project project);
}

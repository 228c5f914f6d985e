package org.stadtmosaik.project.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Projects. */
public interface ProjectRepository extends Repository<Project, UUID> {

  List<Project> findAllByOrderByCreatedAtDesc(Limit limit);

  List<Project> findByCommuneIdOrderByCreatedAtDesc(UUID communeId, Limit limit);

  Optional<Project> findById(UUID id);

  List<Project> findByIdIn(Iterable<UUID> ids);

  Optional<Project> findByCommuneIdAndSlug(UUID communeId, String slug);

  Project saveAndFlush(Project project);
}

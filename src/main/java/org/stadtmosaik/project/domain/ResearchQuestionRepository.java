package org.stadtmosaik.project.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The research questions of projects, in order. */
public interface ResearchQuestionRepository extends Repository<ResearchQuestion, UUID> {

  List<ResearchQuestion> findByProjectIdOrderByPosition(UUID projectId);

  ResearchQuestion save(ResearchQuestion question);
}

package org.stadtmosaik.project.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The details of projects. */
interface DetailsRepository extends Repository<StoredDetails, UUID> {

  List<StoredDetails> findByProjectIdIn(Collection<UUID> projectIds);

  StoredDetails save(StoredDetails details);
}

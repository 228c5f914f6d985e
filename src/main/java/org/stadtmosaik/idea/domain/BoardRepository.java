package org.stadtmosaik.idea.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Idea boards. */
public interface BoardRepository extends Repository<Board, UUID> {

  Optional<Board> findById(UUID id);

  List<Board> findByIdIn(Collection<UUID> ids);

  List<Board> findByProjectIdInOrderByCreatedAt(Collection<UUID> projects);

  List<Board> findByCommuneIdInOrderByCreatedAtDesc(Collection<UUID> communes);

  Optional<Board> findByProjectIdAndName(UUID project, String name);

  List<Board> findByName(String name);

  /** The projects that have a board: ids only, so that a resident's pseudonyms can be derived. */
  @Query("select distinct b.projectId from Board b")
  List<UUID> projectsWithBoards();

  Board saveAndFlush(Board board);
}

package org.stadtmosaik.meeting;

import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.PollRow;
import org.stadtmosaik.meeting.domain.PollStore;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** Who may do what with a date poll. */
@Component
class PollAccess {

  /** Who begins, changes and decides polls, and reads what single people need. */
  static final Role[] RUNNING = {Role.LEAD, Role.ADMINISTRATOR};

  private final PollStore store;
  private final Projects projects;

  PollAccess(PollStore store, Projects projects) {
    this.store = store;
    this.projects = projects;
  }

  /** For everybody who has the link. */
  PollRow visible(String handle) {
    return store
        .byHandle(handle)
        .filter(row -> projects.isVisible(row.project()))
        .orElseThrow(NotFoundException::new);
  }

  /** For all staff of its commune; to everybody else it does not exist. */
  PollRow read(Actor actor, PollId id) {
    PollRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), Role.colleagues());
    return row;
  }

  /** For those who run it. */
  PollRow run(Actor actor, PollId id) {
    PollRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), RUNNING);
    return row;
  }

  /** The same, and nobody else changes it until the transaction ends. */
  PollRow locked(Actor actor, PollId id) {
    run(actor, id);
    return store.locked(id.value()).orElseThrow(NotFoundException::new);
  }
}

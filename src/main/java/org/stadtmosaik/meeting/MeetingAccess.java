package org.stadtmosaik.meeting;

import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.meeting.domain.MeetingStore;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** Who may do what with a meeting. */
@Component
class MeetingAccess {

  /** Who announces, changes, cancels, overrules. */
  static final Role[] RUNNING = {Role.LEAD, Role.ADMINISTRATOR};

  private final MeetingStore store;
  private final Projects projects;

  MeetingAccess(MeetingStore store, Projects projects) {
    this.store = store;
    this.projects = projects;
  }

  /** For everybody, unless its project is a draft. */
  MeetingRow visible(String handle) {
    return store
        .byHandle(handle)
        .filter(meeting -> projects.isVisible(meeting.project()))
        .orElseThrow(NotFoundException::new);
  }

  /** For all staff of its commune; to everybody else it does not exist. */
  MeetingRow read(Actor actor, MeetingId id) {
    MeetingRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), Role.colleagues());
    return row;
  }

  /** For those who run it. */
  MeetingRow run(Actor actor, MeetingId id) {
    return run(actor, store.byId(id.value()).orElseThrow(NotFoundException::new));
  }

  /** For those who run it, and for nobody else until the transaction ends. */
  MeetingRow change(Actor actor, MeetingId id) {
    return run(actor, store.locked(id.value()).orElseThrow(NotFoundException::new));
  }

  private static MeetingRow run(Actor actor, MeetingRow row) {
    actor.require(row.commune(), RUNNING);
    return row;
  }
}

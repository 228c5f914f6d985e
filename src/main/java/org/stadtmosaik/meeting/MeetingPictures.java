package org.stadtmosaik.meeting;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.meeting.domain.MeetingStore;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;

/** Photos of meetings: seen by whoever sees the meeting, added by those who run it. */
@Component
class MeetingPictures implements MediaOwner {

  private final MeetingStore store;
  private final MeetingAccess access;
  private final Projects projects;
  private final JdbcClient jdbc;

  MeetingPictures(MeetingStore store, MeetingAccess access, Projects projects, JdbcClient jdbc) {
    this.store = store;
    this.access = access;
    this.projects = projects;
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return MeetingPhotos.KIND;
  }

  @Override
  public MediaAccess access(Actor actor, UUID id) {
    return store.byId(id).map(meeting -> access(actor, meeting)).orElse(MediaAccess.NONE);
  }

  private MediaAccess access(Actor actor, MeetingRow meeting) {
    if (projects.isVisible(meeting.project())) {
      return MediaAccess.PUBLIC;
    }
    return actor.worksIn(meeting.commune()) ? MediaAccess.PRIVATE : MediaAccess.NONE;
  }

  @Override
  public CommuneId requireChange(Actor actor, UUID id) {
    return access.run(actor, new MeetingId(id)).commune();
  }

  @Override
  public Set<UUID> existing(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : jdbc.sql("SELECT id FROM meeting WHERE id IN (:ids)")
            .param("ids", ids)
            .query(UUID.class)
            .set();
  }
}

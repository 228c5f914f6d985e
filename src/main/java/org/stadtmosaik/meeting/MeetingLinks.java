package org.stadtmosaik.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.meeting.domain.LinkStore;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

/** Which ideas and research questions a meeting talked about, and what was said. */
@Service
@Transactional(readOnly = true)
public class MeetingLinks {

  public static final int LONGEST_NOTE = 500;

  private final LinkStore store;
  private final MeetingAccess access;
  private final Ideas ideas;
  private final Projects projects;
  private final AuditLog audit;

  MeetingLinks(
      LinkStore store, MeetingAccess access, Ideas ideas, Projects projects, AuditLog audit) {
    this.store = store;
    this.access = access;
    this.ideas = ideas;
    this.projects = projects;
    this.audit = audit;
  }

  /** For a meeting that the reader may see; what is no longer published is left out. */
  public List<MeetingLink> of(MeetingSummary meeting) {
    List<LinkStore.Row> rows = store.of(meeting.id());
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, LocalizedText> ideas = ideas(meeting.project(), rows);
    Map<UUID, LocalizedText> questions = questions(meeting.project());
    List<MeetingLink> links = new ArrayList<>();
    for (LinkStore.Row row : rows) {
      boolean idea = row.kind() == LinkKind.IDEA;
      LocalizedText text = (idea ? ideas : questions).get(row.target());
      if (text != null) {
        String path = idea ? "/i/" + row.target() : null;
        links.add(new MeetingLink(row.kind(), row.target(), text, path, row.note()));
      }
    }
    return links;
  }

  /** What a meeting of this project can talk about: its questions, by their id and in its order. */
  public Map<UUID, LocalizedText> questions(ProjectId project) {
    return projects.questions(project);
  }

  /**
   * Links the meeting to an idea or a question of its project, or says something else about it. The
   * same again changes nothing.
   *
   * @param seen the link as it was when the change began, from {@link #of}; {@code null} if there
   *     was none
   * @throws NotFoundException if there is no such meeting, idea or question for them
   * @throws org.stadtmosaik.shared.ForbiddenException if they do not run meetings there
   * @throws ConflictException if somebody linked it, unlinked it or said something else meanwhile
   */
  @Transactional
  public void put(
      Actor actor,
      MeetingId id,
      LinkKind kind,
      UUID target,
      @Nullable MeetingLink seen,
      @Nullable LocalizedText note) {
    MeetingRow meeting = access.change(actor, id);
    if (note != null
        && note.texts().values().stream().anyMatch(text -> text.length() > LONGEST_NOTE)) {
      throw new InvalidInputException("note", "meetingstaff.links.note.long", LONGEST_NOTE);
    }
    boolean known =
        kind == LinkKind.IDEA
            ? !ideas.shown(meeting.project(), List.of(new IdeaId(target))).isEmpty()
            : questions(meeting.project()).containsKey(target);
    if (!known) {
      throw new NotFoundException();
    }
    LinkStore.Row wanted = new LinkStore.Row(kind, target, note);
    LinkStore.@Nullable Row now = store.one(id, kind, target).orElse(null);
    if (wanted.equals(now)) {
      return;
    }
    if (!Objects.equals(now, seen == null ? null : row(seen))) {
      throw new ConflictException("meetingstaff.links.changed");
    }
    store.put(id, wanted);
    record(actor, meeting, "meeting.linked", kind, target);
  }

  /**
   * Takes a link away; twice is the same as once. Permission as {@link #put}.
   *
   * @param seen the link as it was shown, from {@link #of}
   * @throws ConflictException if somebody said something else about it meanwhile
   */
  @Transactional
  public void remove(Actor actor, MeetingId id, MeetingLink seen) {
    MeetingRow meeting = access.change(actor, id);
    LinkStore.@Nullable Row now = store.one(id, seen.kind(), seen.target()).orElse(null);
    if (now == null) {
      return;
    }
    if (!now.equals(row(seen))) {
      throw new ConflictException("meetingstaff.links.changed");
    }
    store.remove(id, seen.kind(), seen.target());
    record(actor, meeting, "meeting.unlinked", seen.kind(), seen.target());
  }

  private static LinkStore.Row row(MeetingLink seen) {
    return new LinkStore.Row(seen.kind(), seen.target(), seen.note());
  }

  private Map<UUID, LocalizedText> ideas(ProjectId project, List<LinkStore.Row> rows) {
    List<IdeaId> wanted =
        rows.stream()
            .filter(row -> row.kind() == LinkKind.IDEA)
            .map(row -> new IdeaId(row.target()))
            .toList();
    Map<UUID, LocalizedText> texts = new LinkedHashMap<>();
    for (IdeaView idea : ideas.shown(project, wanted)) {
      texts.put(idea.id().value(), LocalizedText.of(idea.language(), idea.text()));
    }
    return texts;
  }

  private void record(Actor actor, MeetingRow meeting, String action, LinkKind kind, UUID target) {
    audit.record(
        actor,
        meeting.commune(),
        action,
        "meeting:" + meeting.id(),
        Map.of("kind", kind.name(), "target", target.toString()));
  }
}

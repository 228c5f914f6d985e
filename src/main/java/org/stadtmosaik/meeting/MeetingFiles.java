package org.stadtmosaik.meeting;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.media.PdfCheck;
import org.stadtmosaik.meeting.domain.FileStore;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/** Files of meetings: programmes, slides, maps; read by whoever may see the meeting. */
@Service
@Transactional(readOnly = true)
public class MeetingFiles {

  /** How many files a meeting has at most. */
  public static final int MOST = 20;

  private final FileStore store;
  private final MeetingAccess access;
  private final AuditLog audit;
  private final Clock clock;

  MeetingFiles(FileStore store, MeetingAccess access, AuditLog audit, Clock clock) {
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** For a meeting that the reader may see, in the order in which they were added; one query. */
  public List<MeetingFile> of(MeetingId meeting) {
    return store.of(meeting);
  }

  /**
   * A file and what is in it.
   *
   * @throws NotFoundException if there is no such file of this meeting, or nobody may see the
   *     meeting
   */
  public Content read(String handle, UUID file) {
    MeetingRow meeting = access.visible(handle);
    return store.read(new MeetingId(meeting.id()), file).orElseThrow(NotFoundException::new);
  }

  /** What is in a file. */
  public record Content(MeetingFile file, byte[] bytes) {}

  /**
   * Adds a PDF.
   *
   * @param name as the browser says it; a path before it is left out
   * @param content is read to its end or to {@link PdfCheck#MOST_BYTES}, and not closed
   * @throws NotFoundException if there is no such meeting for them
   * @throws org.stadtmosaik.shared.ForbiddenException if they do not run meetings there
   * @throws InvalidInputException if it is too large, or no PDF that can be handed on
   * @throws ConflictException if the meeting has {@link #MOST} files
   */
  @Transactional
  public MeetingFile add(Actor actor, MeetingId id, String name, InputStream content) {
    MeetingRow meeting = access.change(actor, id);
    if (store.of(id).size() >= MOST) {
      throw new ConflictException("meetingstaff.files.many", MOST);
    }
    byte[] bytes = PdfCheck.read(content);
    MeetingFile file = new MeetingFile(UUID.randomUUID(), PdfCheck.name(name), bytes.length);
    store.add(id, file, bytes, clock.instant());
    record(actor, meeting, "meeting.filed", file.id());
    return file;
  }

  /** Takes a file away; twice is the same as once. */
  @Transactional
  public void remove(Actor actor, MeetingId id, UUID file) {
    MeetingRow meeting = access.change(actor, id);
    if (store.remove(id, file)) {
      record(actor, meeting, "meeting.unfiled", file);
    }
  }

  private void record(Actor actor, MeetingRow meeting, String action, UUID file) {
    audit.record(
        actor,
        meeting.commune(),
        action,
        "meeting:" + meeting.id(),
        Map.of("file", file.toString()));
  }
}

package org.stadtmosaik.idea.file;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.media.PdfCheck;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/**
 * What leads and moderators keep with an idea, such as an expert's note or a sketch. Residents,
 * other communes, exports and messages know nothing of it.
 */
@Service
@Transactional(readOnly = true)
public class IdeaFiles {

  /** How many files an idea has at most. */
  public static final int MOST = 20;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  IdeaFiles(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the acting person may see and keep files of this idea. */
  public boolean allows(Actor actor, IdeaId idea) {
    return jdbc.sql("SELECT commune_id FROM idea WHERE id = ?")
        .param(idea.value())
        .query(UUID.class)
        .optional()
        .map(CommuneId::new)
        .filter(commune -> actor.has(Role.LEAD, commune) || actor.has(Role.MODERATOR, commune))
        .isPresent();
  }

  /**
   * An idea with its files, in the order in which they were added.
   *
   * @param text of the idea, whatever its state
   */
  public record Folder(IdeaId idea, String text, List<IdeaFile> files) {}

  /**
   * An idea's files, in two queries.
   *
   * @throws NotFoundException if there is no such idea in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they neither lead nor moderate there
   */
  public Folder of(Actor actor, IdeaId idea) {
    String text = staffed(actor, idea).text();
    return new Folder(idea, text, files(idea));
  }

  private List<IdeaFile> files(IdeaId idea) {
    return jdbc.sql("SELECT id, name, size FROM idea_file WHERE idea_id = ? ORDER BY added_at, id")
        .param(idea.value())
        .query((row, _) ->
            new IdeaFile(
                row.getObject("id", UUID.class), row.getString("name"), row.getInt("size")))
        .list();
  }

  /** What is in a file. */
  public record Content(String name, byte[] bytes) {}

  /**
   * A file and what is in it; refusals as {@link #of}.
   *
   * @throws NotFoundException if the idea has no such file
   */
  public Content read(Actor actor, IdeaId idea, UUID file) {
    staffed(actor, idea);
    return jdbc.sql("SELECT name, content FROM idea_file WHERE idea_id = ? AND id = ?")
        .params(idea.value(), file)
        .query((row, _) -> new Content(row.getString("name"), row.getBytes("content")))
        .optional()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Adds a PDF; refusals as {@link #of}.
   *
   * @param name as the browser says it; a path before it is left out
   * @param content see {@link PdfCheck#read}
   * @throws InvalidInputException if it is too large, or no PDF that can be handed on
   * @throws ConflictException if the idea has {@link #MOST} files
   */
  @Transactional
  public IdeaFile add(Actor actor, IdeaId idea, String name, InputStream content) {
    CommuneId commune = staffed(actor, idea).commune();
    if (files(idea).size() >= MOST) {
      throw new ConflictException("ideafile.error.many", MOST);
    }
    byte[] bytes = PdfCheck.read(content);
    IdeaFile file = new IdeaFile(UUID.randomUUID(), PdfCheck.name(name), bytes.length);
    jdbc.sql(
            "INSERT INTO idea_file (id, idea_id, name, size, content, added_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            file.id(),
            idea.value(),
            file.name(),
            file.size(),
            bytes,
            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    record(actor, commune, "idea.filed", idea, file.id());
    return file;
  }

  /** Takes a file away; twice is the same as once; refusals as {@link #of}. */
  @Transactional
  public void remove(Actor actor, IdeaId idea, UUID file) {
    CommuneId commune = staffed(actor, idea).commune();
    int removed =
        jdbc.sql("DELETE FROM idea_file WHERE idea_id = ? AND id = ?")
            .params(idea.value(), file)
            .update();
    if (removed > 0) {
      record(actor, commune, "idea.unfiled", idea, file);
    }
  }

  private record Row(CommuneId commune, String text) {}

  private Row staffed(Actor actor, IdeaId idea) {
    Row row =
        jdbc.sql("SELECT commune_id, COALESCE(title, text) AS text FROM idea WHERE id = ?")
            .param(idea.value())
            .query((found, _) ->
                new Row(
                    new CommuneId(found.getObject("commune_id", UUID.class)),
                    found.getString("text")))
            .optional()
            .orElseThrow(NotFoundException::new);
    actor.require(row.commune(), Role.LEAD, Role.MODERATOR);
    return row;
  }

  private void record(Actor actor, CommuneId commune, String action, IdeaId idea, UUID file) {
    audit.record(actor, commune, action, "idea:" + idea.value(), Map.of("file", file.toString()));
  }
}

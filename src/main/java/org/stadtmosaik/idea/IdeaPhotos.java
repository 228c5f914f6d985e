package org.stadtmosaik.idea;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.media.Attachment;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaDrafts;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.PseudonymId;

/**
 * Photos of ideas. They arrive before the idea that names them, so that the idea is there with all
 * of them or not at all, wherever the network is cut.
 */
@Service
public class IdeaPhotos {

  private static final int AT_ONCE = 1000;

  private final Media media;
  private final MediaDrafts drafts;
  private final Boards boards;
  private final Projects projects;

  IdeaPhotos(Media media, MediaDrafts drafts, Boards boards, Projects projects) {
    this.media = media;
    this.drafts = drafts;
    this.boards = boards;
    this.projects = projects;
  }

  /**
   * Takes a photo in for an idea that will name it, once: the same file under the same id is the
   * same photo again, also after the phase ended.
   *
   * @param clientId made by the author's device
   * @return whether the very same had arrived before
   * @throws NotFoundException if there is no such board, or the acting person is no resident
   * @throws ConflictException if the project does not collect ideas at the moment, this id was used
   *     for another photo, or too many wait
   * @throws InvalidInputException if it is no photo that can be kept
   */
  public boolean keep(Actor actor, BoardId boardId, UUID clientId, InputStream content) {
    if (!(actor instanceof Actor.Resident resident)) {
      throw new NotFoundException();
    }
    BoardSummary board = boards.get(boardId);
    PseudonymId sender = resident.in(board.project());
    boolean open =
        projects.get(board.project()).allows(ParticipationAction.CONTRIBUTE, projects.today());
    if (!open && !drafts.knows(sender, clientId)) {
      throw new ConflictException("idea.error.notCollecting");
    }
    return drafts.keep(board.commune(), sender, clientId, content);
  }

  /** Makes the idea's photos those that were sent with it. */
  void attach(Idea idea, PseudonymId author, IdeaSubmission submission) {
    if (submission.photos() != null) {
      drafts.attach(subject(idea), author, attachments(submission));
    }
  }

  /** Whether the idea has just these photos already. */
  boolean same(Idea idea, IdeaSubmission submission) {
    return submission.photos() == null || drafts.has(subject(idea), attachments(submission));
  }

  /** Whoever takes an idea back takes its photos back. */
  void removeAll(Idea idea) {
    media.removeAll(subject(idea));
  }

  Map<UUID, List<Picture>> of(Collection<UUID> ideas) {
    return media.of(Ideas.TYPE, ideas);
  }

  /** How many photos each of these ideas has, however many ideas; those without any missing. */
  Map<UUID, Integer> counts(List<UUID> ideas) {
    Map<UUID, Integer> counts = new HashMap<>();
    for (int from = 0; from < ideas.size(); from += AT_ONCE) {
      of(ideas.subList(from, Math.min(from + AT_ONCE, ideas.size())))
          .forEach((idea, pictures) -> counts.put(idea, pictures.size()));
    }
    return counts;
  }

  private static List<Attachment> attachments(IdeaSubmission submission) {
    Language language = new Language(submission.language());
    return submission.photos().stream()
        .map(photo ->
            new Attachment(
                photo.id(), photo.alt().isEmpty() ? null : LocalizedText.of(language, photo.alt())))
        .toList();
  }

  private static MediaSubject subject(Idea idea) {
    return new MediaSubject(Ideas.TYPE, idea.id().value());
  }
}

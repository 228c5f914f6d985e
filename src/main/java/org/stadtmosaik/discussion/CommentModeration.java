package org.stadtmosaik.discussion;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.domain.Comment;
import org.stadtmosaik.discussion.domain.CommentReadings;
import org.stadtmosaik.discussion.domain.CommentRepository;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderatable;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.Subject;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.NotFoundException;

/** Comments in the moderators' queue. */
@Component
class CommentModeration implements Moderatable {

  private final CommentRepository comments;
  private final CommentReadings readings;
  private final Forums forums;
  private final CommentStorage storage;

  CommentModeration(
      CommentRepository comments, CommentReadings readings, Forums forums, CommentStorage storage) {
    this.comments = comments;
    this.readings = readings;
    this.forums = forums;
    this.storage = storage;
  }

  @Override
  public String type() {
    return Comments.TYPE;
  }

  @Override
  public String typeKey() {
    return "discussion.type";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Subject> subjects(Collection<UUID> ids) {
    List<CommentView> found = readings.all(ids);
    Map<About, Forum> places = forums.of(found.stream().map(CommentView::about).collect(toSet()));
    Map<UUID, Subject> subjects = new HashMap<>();
    for (CommentView comment : found) {
      Forum place = places.get(comment.about());
      if (place != null) {
        subjects.put(comment.id().value(), subject(comment, place));
      }
    }
    return subjects;
  }

  private static Subject subject(CommentView comment, Forum place) {
    return new Subject(
        new SubjectRef(Comments.TYPE, comment.id().value()),
        comment.text(),
        comment.language(),
        Messages.inAll("discussion.moderation.place", place.title()),
        null,
        comment.version(),
        List.of());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(Decision decision, long expectedVersion) {
    Comment comment = comments.lock(decision.subject().id()).orElseThrow(NotFoundException::new);
    if (comment.version() != expectedVersion) {
      throw new ConflictException("moderation.error.changed");
    }
    boolean wasPublished = comment.isPublished();
    if (decision.outcome() == Outcome.PUBLISH) {
      comment.publish(decision.decidedAt());
    } else {
      comment.decline(decision.decidedAt());
    }
    storage.store(comment, wasPublished);
  }
}

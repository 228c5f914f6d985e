package org.stadtmosaik.idea;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderatable;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.Subject;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;

/** Ideas in the moderators' queue. */
@Component
class IdeaModeration implements Moderatable {

  private final IdeaRepository ideas;
  private final IdeaReadings readings;
  private final Media media;

  IdeaModeration(IdeaRepository ideas, IdeaReadings readings, Media media) {
    this.ideas = ideas;
    this.readings = readings;
    this.media = media;
  }

  @Override
  public String type() {
    return Ideas.TYPE;
  }

  @Override
  public String typeKey() {
    return "idea.type";
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Subject> subjects(Collection<UUID> ids) {
    Map<UUID, Subject> subjects = new HashMap<>();
    Map<UUID, List<Picture>> photos = media.of(Ideas.TYPE, ids);
    for (IdeaView idea : readings.all(ids)) {
      UUID id = idea.id().value();
      subjects.put(
          id,
          new Subject(
              new SubjectRef(Ideas.TYPE, id),
              idea.text(),
              idea.language(),
              idea.boardTitle(),
              idea.neighbourhood(),
              idea.version(),
              photos.getOrDefault(id, List.of())));
    }
    return subjects;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void apply(Decision decision, long expectedVersion) {
    Idea idea = ideas.lock(decision.subject().id()).orElseThrow(NotFoundException::new);
    if (idea.version() != expectedVersion) {
      throw new ConflictException("moderation.error.changed");
    }
    if (decision.outcome() == Outcome.PUBLISH) {
      idea.publish(decision.decidedAt());
    } else {
      idea.decline(decision.decidedAt());
    }
    ideas.saveAndFlush(idea);
  }
}

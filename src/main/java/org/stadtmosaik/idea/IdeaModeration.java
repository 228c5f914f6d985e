package org.stadtmosaik.idea;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.MapDrawing;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.idea.merge.PartedIdeas;
import org.stadtmosaik.idea.talk.IdeaNews;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.idea.topic.TopicStore;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.moderation.Decision;
import org.stadtmosaik.moderation.Moderatable;
import org.stadtmosaik.moderation.Outcome;
import org.stadtmosaik.moderation.Subject;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;

/** Ideas in the moderators' queue. */
@Component
class IdeaModeration implements Moderatable {

  /** Who decided is in the log beside it; a decision does not say. */
  private static final Actor MODERATION = new Actor.Command("moderation");

  private final IdeaRepository ideas;
  private final IdeaReadings readings;
  private final Media media;
  private final TopicStore topics;
  private final Boards boards;
  private final IdeaNews news;
  private final CommuneMaps maps;
  private final PartedIdeas parted;

  IdeaModeration(
      IdeaRepository ideas,
      IdeaReadings readings,
      Media media,
      TopicStore topics,
      CommuneMaps maps,
      Boards boards,
      IdeaNews news,
      PartedIdeas parted) {
    this.ideas = ideas;
    this.readings = readings;
    this.media = media;
    this.topics = topics;
    this.boards = boards;
    this.news = news;
    this.maps = maps;
    this.parted = parted;
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
    Map<UUID, List<Topic>> about = topics.ofIdeas(ids);
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
              photos.getOrDefault(id, List.of()),
              idea.title(),
              about.getOrDefault(id, List.of()).stream().map(Topic::title).toList(),
              idea.point() == null ? null : where(id, idea.point()),
              null));
    }
    return subjects;
  }

  /** Read only when somebody opens the case: lists of cases need no map. */
  private Subject.Where where(UUID id, IdeaPoint point) {
    CommuneMap.Position place = new CommuneMap.Position(point.longitude(), point.latitude());
    return reader ->
        ideas
            .findById(id)
            .flatMap(idea -> maps.get(idea.commune()))
            .flatMap(map -> MapDrawing.of(map, place, reader));
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
    BoardSummary board = boards.any(idea.board());
    if (decision.outcome() == Outcome.PUBLISH) {
      news.published(idea.id(), board, idea.author());
    } else {
      parted.free(MODERATION, board, idea.id());
    }
  }
}

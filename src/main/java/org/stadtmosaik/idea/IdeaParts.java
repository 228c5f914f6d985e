package org.stadtmosaik.idea;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.place.IdeaAreas;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.idea.topic.TopicStore;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.PseudonymId;

/** What belongs to an idea beside its own row, and where it may be about. */
@Component
public class IdeaParts {

  private final IdeaPhotos photos;
  private final TopicStore topics;
  private final Communes communes;
  private final CommuneMaps maps;
  private final IdeaAreas areas;

  IdeaParts(
      IdeaPhotos photos, TopicStore topics, Communes communes, CommuneMaps maps, IdeaAreas areas) {
    this.photos = photos;
    this.topics = topics;
    this.communes = communes;
    this.maps = maps;
    this.areas = areas;
  }

  /**
   * @throws InvalidInputException if the neighbourhood is not one of this commune, or the point not
   *     on its map
   */
  void requirePlace(BoardSummary board, IdeaSubmission submission) {
    requireNeighbourhood(board, submission.neighbourhood());
    IdeaPoint point = submission.point();
    if (point != null
        && maps.get(board.commune())
            .filter(
                map -> map.reaches(new CommuneMap.Position(point.longitude(), point.latitude())))
            .isEmpty()) {
      throw new InvalidInputException("point", "idea.error.pointOutside");
    }
  }

  private void requireNeighbourhood(BoardSummary board, @Nullable UUID neighbourhood) {
    if (neighbourhood != null
        && communes.neighbourhoods(board.commune()).stream()
            .noneMatch(known -> known.id().equals(neighbourhood))) {
      throw new InvalidInputException("neighbourhood", "idea.error.neighbourhoodUnknown");
    }
  }

  /** Says in which neighbourhood the idea lies. */
  void settle(Idea idea) {
    areas.settle(idea);
  }

  /** Makes the idea's photos and topics those that were sent with it. */
  void attach(Idea idea, PseudonymId sender, IdeaSubmission submission) {
    photos.attach(idea, sender, submission);
    if (submission.details() != null) {
      topics.attach(idea.id(), idea.board(), submission.details().topics());
    }
  }

  /** Whether the idea has just these photos and topics already. */
  boolean same(Idea idea, IdeaSubmission submission) {
    return photos.same(idea, submission)
        && (submission.details() == null
            || topics.has(idea.id(), idea.board(), submission.details().topics()));
  }

  /** Whoever takes an idea back takes its photos back. */
  void removeAll(Idea idea) {
    photos.removeAll(idea);
  }

  /** These ideas with their photos and topics, in two queries. */
  public List<IdeaView> shown(List<IdeaView> ideas) {
    List<UUID> ids = ideas.stream().map(idea -> idea.id().value()).toList();
    Map<UUID, List<Picture>> pictures = photos.of(ids);
    Map<UUID, List<Topic>> about = topics.ofIdeas(ids);
    return ideas.stream()
        .map(idea ->
            idea.with(
                pictures.getOrDefault(idea.id().value(), List.of()),
                about.getOrDefault(idea.id().value(), List.of())))
        .toList();
  }
}

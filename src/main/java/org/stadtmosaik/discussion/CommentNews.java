package org.stadtmosaik.discussion;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.domain.CommentReadings;
import org.stadtmosaik.following.NewsSource;

/** Says which comments may still be seen when their followers are told. */
@Component
class CommentNews implements NewsSource {

  private final CommentReadings readings;
  private final Forums forums;

  CommentNews(CommentReadings readings, Forums forums) {
    this.readings = readings;
    this.forums = forums;
  }

  @Override
  public String type() {
    return Comments.TYPE;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillVisible(Collection<UUID> subjects) {
    Map<UUID, About> published = readings.published(subjects);
    Map<About, Forum> places = forums.of(Set.copyOf(published.values()));
    return published.entrySet().stream()
        .filter(entry -> {
          Forum place = places.get(entry.getValue());
          return place != null && place.visible();
        })
        .map(Map.Entry::getKey)
        .collect(toSet());
  }
}

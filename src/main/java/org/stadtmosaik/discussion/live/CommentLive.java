package org.stadtmosaik.discussion.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentChanged;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentsMoved;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.discussion.Forums;
import org.stadtmosaik.discussion.domain.CommentReadings;
import org.stadtmosaik.shell.live.LiveBus;
import org.stadtmosaik.shell.live.LiveGathering;
import org.stadtmosaik.shell.live.LiveMessage;

/**
 * Tells open pages which comments can be read now or not any more, and how many there are. Nothing
 * that was never public, and nothing about what not everybody sees: that is asked when it is told.
 */
@Component
class CommentLive implements DisposableBean {

  private final LiveBus bus;
  private final CommentReadings readings;
  private final Forums forums;
  private final LiveGathering<Change> changes = new LiveGathering<>("comment-live", this::tell);

  CommentLive(LiveBus bus, CommentReadings readings, Forums forums) {
    this.bus = bus;
    this.readings = readings;
    this.forums = forums;
  }

  private record Change(About about, CommentId comment, @Nullable CommentId thread) {}

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void changed(CommentChanged event) {
    if (event.isPublic()) {
      changes.add(new Change(event.about(), event.comment(), event.thread()));
    }
  }

  /** What came is new where it is now, and what went is gone where it was. */
  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void moved(CommentsMoved event) {
    event
        .comments()
        .forEach(it -> {
          changes.add(new Change(event.from(), it.comment(), it.thread()));
          changes.add(new Change(event.to(), it.comment(), it.thread()));
        });
  }

  private void tell(Set<Change> now) {
    Map<About, Forum> places = forums.of(now.stream().map(Change::about).collect(toSet()));
    places.values().removeIf(place -> !place.visible());
    Map<UUID, Long> counts = new HashMap<>();
    places.keySet().stream()
        .collect(groupingBy(About::type, mapping(About::id, toSet())))
        .forEach((type, ids) -> counts.putAll(readings.count(type, ids)));
    Map<UUID, About> published =
        readings.published(now.stream().map(it -> it.comment().value()).collect(toSet()));
    for (Change change : now) {
      if (places.containsKey(change.about())) {
        tell(change, published, counts.getOrDefault(change.about().id(), 0L));
      }
    }
  }

  private void tell(Change change, Map<UUID, About> published, long comments) {
    String topic = change.about().type() + ":" + change.about().id();
    if (!LiveMessage.isTopic(topic)) {
      return;
    }
    UUID comment = change.comment().value();
    Map<String, Object> facts = new HashMap<>(Map.of("comment", comment, "comments", comments));
    if (change.thread() != null) {
      facts.put("thread", change.thread().value());
    }
    boolean there = change.about().equals(published.get(comment));
    bus.publish(new LiveMessage(topic, there ? "comment" : "gone", facts));
  }

  @Override
  public void destroy() {
    changes.close();
  }
}

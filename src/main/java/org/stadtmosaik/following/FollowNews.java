package org.stadtmosaik.following;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.following.domain.FollowStore;
import org.stadtmosaik.following.domain.Follower;
import org.stadtmosaik.following.domain.NewsRow;
import org.stadtmosaik.following.domain.NewsStore;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.notification.Notices;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.Ids;

/** Where features report what has happened. */
@Service
public class FollowNews {

  /** By which the inbox knows these messages. */
  static final String TOPIC = "following";

  private final NewsStore news;
  private final FollowStore follows;
  private final Things things;
  private final Notices notices;
  private final Clock clock;

  FollowNews(NewsStore news, FollowStore follows, Things things, Notices notices, Clock clock) {
    this.news = news;
    this.follows = follows;
    this.things = things;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Keeps something for the digests of its followers, in the transaction in which it happens; the
   * same subject is news of a kind once for each thing that it is about, however often it is
   * reported. Whom it replies to is told at once, if they wished so.
   *
   * @param place to be added to the path of what it is about, for example {@code ?thread=…}; empty
   *     for the page itself
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void report(News happened, String place) {
    UUID repliedTo =
        happened.repliedTo() == null || happened.repliedTo().equals(happened.author())
            ? null
            : happened.repliedTo();
    boolean fresh =
        news.add(
            new NewsRow(
                Ids.next(),
                happened.project().value(),
                happened.kind(),
                happened.about(),
                happened.subjectType(),
                happened.subject(),
                happened.author(),
                repliedTo,
                clock.instant().truncatedTo(ChronoUnit.MICROS)),
            happened.followed());
    if (fresh) {
      tellAtOnce(happened, repliedTo, place);
    }
  }

  private void tellAtOnce(News happened, @Nullable UUID repliedTo, String place) {
    if (repliedTo == null) {
      return;
    }
    follows
        .find(repliedTo)
        .filter(Follower::repliesAtOnce)
        .flatMap(person -> things.find(happened.about()).map(about -> told(person, about)))
        .ifPresent(told ->
            notices.tell(
                List.of(new RecipientId(told.person().recipient())),
                Notice.of(
                        TOPIC,
                        "following.reply",
                        reader -> List.of(told.about().title().in(reader).text()),
                        told.about().commune(),
                        "reply/" + happened.subject())
                    .at("/" + told.about().path() + place)));
  }

  private record Told(Follower person, Followed about) {}

  private static Told told(Follower person, Followed about) {
    return new Told(person, about);
  }
}

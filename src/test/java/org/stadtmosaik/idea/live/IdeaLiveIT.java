package org.stadtmosaik.idea.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.live.LiveBus;
import org.stadtmosaik.shell.live.LiveMessage;

/** What open pages of a board are told of its ideas, by the events of the real transactions. */
@DatabaseTest
@Import(Fixtures.class)
class IdeaLiveIT {

  /** Longer than what changes is gathered. */
  private static final int SOON = 30_000;

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private Voices voices;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private LiveBus bus;

  private final BlockingQueue<LiveMessage> told = new LinkedBlockingQueue<>();
  private final Actor.Resident author = aResident();
  private LiveBus.@Nullable Subscription listening;

  @AfterEach
  void stop() {
    listening.close();
  }

  @Test
  void tellsOfAnIdeaThatIsTakenBackOrHeldAgainThatItIsGone() throws InterruptedException {
    Town town = listenTo(ReviewPolicy.ON_SUSPICION);
    IdeaId taken = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId changed = fixtures.aPublishedIdeaAtOnce(town, author);

    ideas.withdraw(author, taken);
    ideas.withdraw(author, taken);
    ideas.edit(author, changed, version(changed), Fixtures.saying("Anders gesagt."));

    assertThat(next("gone").facts()).isEqualTo(Map.of("idea", taken.value()));
    assertThat(next("gone").facts()).isEqualTo(Map.of("idea", changed.value()));
    fixtures.decide(town, changed, Verdict.publish());
    assertThat(next("idea").facts()).isEqualTo(Map.of("idea", changed.value()));
  }

  @Test
  void tellsNothingOfWhatWasNeverPublic() throws InterruptedException {
    Town town = listenTo(ReviewPolicy.BEFORE);
    IdeaId held = fixtures.aHeldIdea(town, author).id();
    ideas.edit(author, held, version(held), Fixtures.saying("Anders gesagt."));
    ideas.withdraw(author, held);
    ideas.withdraw(author, fixtures.aDeclinedIdea(town, author));

    Thread.sleep(600);

    assertThat(told).extracting(LiveMessage::kind).doesNotContain("idea", "gone");
  }

  @Test
  void tellsWhichIdeasWentIntoAnotherAndHowManySupportThatBeforeAndAfterItsUndoing()
      throws InterruptedException {
    Town town = listenTo(ReviewPolicy.ON_SUSPICION);
    Actor.Staff lead = aLeadOf(town);
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, author);
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, author);
    voices.support(aResident(), goes);
    assertThat(next("supports").facts()).containsEntry("idea", goes.value());

    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            stays,
            Map.of(stays, followUps.story(stays).version(), goes, followUps.story(goes).version()),
            LocalizedText.of(Language.GERMAN, "Dasselbe.")));

    assertThat(next("gone").facts()).isEqualTo(Map.of("idea", goes.value()));
    assertThat(next("supports").facts()).isEqualTo(Map.of("idea", stays.value(), "supports", 1L));

    merges.undo(lead, merges.of(List.of(goes)).get(goes).id());

    assertThat(next("idea").facts()).isEqualTo(Map.of("idea", goes.value()));
    assertThat(next("supports").facts()).isEqualTo(Map.of("idea", stays.value(), "supports", 0L));
  }

  private Town listenTo(ReviewPolicy policy) {
    Town town = fixtures.aTown(policy);
    listening = bus.subscribe(List.of("board:" + town.board().id().value()), told::add);
    return town;
  }

  private long version(IdeaId idea) {
    return ideas.get(author, idea).version();
  }

  /** The next message of a kind; others may come before. */
  private LiveMessage next(String kind) throws InterruptedException {
    while (true) {
      LiveMessage message = told.poll(SOON, TimeUnit.MILLISECONDS);
      assertThat(message).as("a message: " + kind).isNotNull();
      if (message.kind().equals(kind)) {
        return message;
      }
    }
  }
}

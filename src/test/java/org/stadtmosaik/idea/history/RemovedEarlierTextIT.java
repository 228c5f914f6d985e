package org.stadtmosaik.idea.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

/** A moderator removes what an idea said before; its author reads why and objects. */
@DatabaseTest
@Import(Fixtures.class)
class RemovedEarlierTextIT {

  private static final String BEFORE = "Mehr Bänke am Kanal.";
  private static final String OBJECTION = "Da steht nichts Verbotenes.";

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private Voices voices;
  @Autowired private IdeaHistory history;
  @Autowired private Moderation moderation;

  private final Actor.Resident author = aResident();
  private Town town;
  private IdeaId idea;
  private Actor.Staff moderator;
  private UUID earlier;

  @BeforeEach
  void aSupportedIdeaThatWasChanged() {
    town = fixtures.aTown();
    moderator = aModeratorOf(town);
    idea = fixtures.aPublishedIdea(town, author);
    voices.support(aResident(), idea);
    ideas.edit(
        author, idea, ideas.get(author, idea).version(), Fixtures.saying("Mehr Bänke am Hafen."));
    fixtures.decide(town, idea, Verdict.publish());
    earlier = shown().id();
  }

  @Test
  void saysToEverybodyOnlyWhy() {
    remove();

    assertThat(shown().removed()).isEqualTo(DeclineReason.UNLAWFUL);
    assertThat(shown().text()).isEmpty();
    assertThat(shown().title()).isNull();
    assertThat(ideas.get(author, idea).text()).isEqualTo("Mehr Bänke am Hafen.");
  }

  @Test
  void isADecisionLikeAnyOther() {
    CaseId opened = history.look(moderator, earlier);

    CaseView found = moderation.get(moderator, opened);
    assertThat(found.typeKey()).isEqualTo("ideahistory.type");
    assertThat(found.subject().text()).isEqualTo(BEFORE);
    assertThat(moderation.queue(moderator, 0).cases()).extracting(CaseView::id).contains(opened);
    assertThat(history.look(moderator, earlier)).as("one case at a time").isEqualTo(opened);
    decide(opened, declining());
    assertThat(fixtures.actions("idea-earlier:" + earlier))
        .containsExactly("moderation.opened", "moderation.opened", "moderation.declined");
  }

  @Test
  void leavesTheTextWhereItIsIfItIsRight() {
    decide(history.look(moderator, earlier), Verdict.publish());

    assertThat(shown().text()).isEqualTo(BEFORE);
    assertThat(removed()).isEmpty();
  }

  @Test
  void tellsTheAuthorAndNobodyElse() {
    remove();

    RemovedText told = removed().getFirst();
    assertThat(told.text()).isEqualTo(BEFORE);
    assertThat(told.reason()).isEqualTo(DeclineReason.UNLAWFUL);
    assertThat(told.explanation()).isEqualTo(sentence());
    assertThat(told.objected()).isFalse();
    assertThat(history.removed(List.of(ideas.get(aResident(), idea)))).isEmpty();
  }

  @Test
  void showsTheTextAgainIfTheObjectionIsRight() {
    remove();
    history.object(author, earlier, OBJECTION);

    assertThat(removed().getFirst().inReview()).isTrue();
    CaseView second = moderation.queue(moderator, 0).cases().getFirst();
    assertThat(second.subject().objection()).isEqualTo(OBJECTION);
    decide(second.id(), Verdict.publish());
    assertThat(shown().text()).isEqualTo(BEFORE);
    assertThat(removed()).extracting(RemovedText::reason).containsOnlyNulls();
  }

  @Test
  void takesOneObjection() {
    remove();
    assertThatThrownBy(() -> history.object(author, earlier, " nö "))
        .isInstanceOf(InvalidInputException.class);
    history.object(author, earlier, OBJECTION);
    decide(moderation.queue(moderator, 0).cases().getFirst().id(), declining());

    assertThat(shown().removed()).isNotNull();
    assertThat(removed().getFirst().inReview()).isFalse();
    assertThatThrownBy(() -> history.object(author, earlier, OBJECTION))
        .isInstanceOf(ConflictException.class);
    assertThat(moderation.queue(moderator, 0).cases()).isEmpty();
  }

  @Test
  void isForItsModeratorsAndItsAuthor() {
    assertThatThrownBy(() -> history.look(aLeadOf(town), earlier))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> history.look(aModeratorOf(fixtures.aTown()), earlier))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> history.look(moderator, UUID.randomUUID()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> history.object(author, earlier, OBJECTION))
        .as("nothing is removed")
        .isInstanceOf(NotFoundException.class);
    remove();
    assertThatThrownBy(() -> history.object(aResident(), earlier, OBJECTION))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void leavesNoCaseWhenTheIdeaIsTakenBack() {
    history.look(moderator, earlier);

    ideas.withdraw(author, idea);

    assertThat(moderation.queue(moderator, 0).cases()).isEmpty();
    assertThat(moderation.waiting(moderator)).isZero();
    assertThatThrownBy(() -> history.look(moderator, earlier))
        .isInstanceOf(NotFoundException.class);
    assertThat(moderation.waiting(moderator)).isZero();
  }

  private void remove() {
    decide(history.look(moderator, earlier), declining());
  }

  private void decide(CaseId id, Verdict verdict) {
    moderation.decide(moderator, id, moderation.get(moderator, id).subject().version(), verdict);
  }

  private static Verdict declining() {
    return Verdict.decline(DeclineReason.UNLAWFUL, sentence());
  }

  private static LocalizedText sentence() {
    return LocalizedText.of(Language.GERMAN, "Das ist nicht erlaubt.");
  }

  private EarlierText shown() {
    return history.of(ideas.get(author, idea)).getFirst();
  }

  private List<RemovedText> removed() {
    return history.removed(List.of(ideas.get(author, idea)));
  }
}

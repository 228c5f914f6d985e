package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.Who;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** On a board whose ideas are looked at only if something calls for it. */
@DatabaseTest
class EditedIdeaIT {

  @Autowired private BeanFactory beans;
  @Autowired private Boards boards;
  @Autowired private Ideas ideas;
  @Autowired private Moderation moderation;

  private Fixtures fixtures;
  private Actor author;
  private Actor moderator;
  private Receipt sent;

  @BeforeEach
  void anIdeaWithATelephoneNumber() {
    fixtures = new Fixtures(beans);
    author = fixtures.actor(Who.AUTHOR);
    moderator = fixtures.actor(Who.MODERATOR);
    LocalizedText text = LocalizedText.of(Language.GERMAN, "Offen");
    NewBoard asked = new NewBoard("open", text, text, ReviewPolicy.ON_SUSPICION);
    BoardId board = boards.create(Fixtures.COMMAND, fixtures.here.project().id(), asked).id();
    sent = ideas.submit(author, board, Ids.next(), written("Ruft mich an: 0170 1234567"));
    assertThat(sent.state()).isEqualTo(IdeaState.HELD);
  }

  @Test
  void comesBackAfterARefusalByAPersonsDecisionOnly() {
    CaseId first = fixtures.caseOf(sent.id());
    LocalizedText why = LocalizedText.of(Language.GERMAN, "Bitte ohne Nummer.");
    moderation.decide(
        moderator, first, sent.version(), Verdict.decline(DeclineReason.PERSONAL_DATA, why));

    Receipt changed =
        ideas.edit(author, sent.id(), fixtures.version(sent.id()), written("Ruft mich an"));

    assertThat(changed.state()).isEqualTo(IdeaState.HELD);
    assertThat(fixtures.caseOf(sent.id())).isNotEqualTo(first);
  }

  @Test
  void staysDecidableAfterAChangeWhileItWaits() {
    Receipt changed = ideas.edit(author, sent.id(), sent.version(), written("Ruft mich an"));

    assertThat(changed.state()).isEqualTo(IdeaState.HELD);
    moderation.decide(moderator, fixtures.caseOf(sent.id()), changed.version(), Verdict.publish());
    assertThat(ideas.get(author, sent.id()).state()).isEqualTo(IdeaState.PUBLISHED);
  }

  private static IdeaSubmission written(String text) {
    return new IdeaSubmission(text, null, "de");
  }
}

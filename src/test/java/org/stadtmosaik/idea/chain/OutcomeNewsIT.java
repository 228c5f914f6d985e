package org.stadtmosaik.idea.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.following.Digests;
import org.stadtmosaik.following.Follows;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Who hears of a question's new findings and decisions. */
@DatabaseTest
@Import(Fixtures.class)
class OutcomeNewsIT {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private IdeaChains chains;
  @Autowired private ProjectEditing editing;
  @Autowired private Ideas ideas;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private Follows follows;
  @Autowired private Digests digests;
  @Autowired private Inbox inbox;

  private final Actor.Resident author = aResident();
  private final Actor.Resident follower = aResident();
  private final Question question = new Question(Ids.next(), written("Wo fehlen Bänke?"));
  private final ProjectOutcome old =
      outcome(OutcomeStatus.FOUND, "Es fehlen Bänke.", question.id());
  private final ProjectOutcome finding =
      outcome(OutcomeStatus.FOUND, "Es fehlen zwölf Bänke.", question.id());
  private final ProjectOutcome decision =
      outcome(OutcomeStatus.DECIDED, "Die Stadt stellt acht auf.", question.id());

  private Town town;
  private Actor.Staff lead;
  private IdeaId one;
  private IdeaId two;

  @BeforeEach
  void twoIdeasThatLedToAQuestion() {
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    lead = aLeadOf(town);
    write(old);
    one = fixtures.aPublishedIdeaAtOnce(town, author);
    two = fixtures.aPublishedIdeaAtOnce(town, author);
    chains.link(lead, one, Set.of(), Set.of(question.id()));
    chains.link(lead, two, Set.of(), Set.of(question.id()));
    follows.follow(follower, new Target(Ideas.TYPE, one.value()), Language.GERMAN);
    follows.follow(follower, new Target(Ideas.TYPE, two.value()), Language.GERMAN);
    clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void tellsEachWriterAndFollowerOnceHoweverManyOfTheirIdeasItConcerns() {
    int before = inbox.messages(author).size();

    write(old, finding, decision);
    write(old, finding, decision, outcome(OutcomeStatus.DONE, "Ohne Frage.", null));

    List<InboxMessage> told = inbox.messages(author);
    assertThat(told).hasSize(before + 1);
    assertThat(text(told.getFirst()))
        .contains("Es fehlen zwölf Bänke.", "Die Stadt stellt acht auf.")
        .doesNotContain("Ohne Frage.");
    assertThat(told.getFirst().path()).isEqualTo("/i/" + one.value());

    clock.advance(Duration.ofDays(8));
    digests.send();
    assertThat(inbox.messages(follower)).hasSize(1);
    assertThat(text(inbox.messages(follower).getFirst()))
        .contains("2 Neuigkeiten", "1 neues Ergebnis der Forschung", "1 neue Entscheidung");
  }

  @Test
  void tellsOfTheIdeaThatCanStillBeSeenAndOfNoOutcomeThatIsGone() {
    write(old, finding, decision);
    ideas.withdraw(author, one);
    write(old, finding);

    clock.advance(Duration.ofDays(8));
    digests.send();

    assertThat(inbox.messages(follower)).hasSize(1);
    assertThat(text(inbox.messages(follower).getFirst()))
        .contains("1 neues Ergebnis der Forschung")
        .doesNotContain("Entscheidung");
    assertThat(inbox.messages(follower).getFirst().path()).isEqualTo("/i/" + two.value());
  }

  @Test
  void tellsNobodyWhoseIdeaLedElsewhere() {
    Actor.Resident stranger = aResident();
    fixtures.aPublishedIdeaAtOnce(town, stranger);

    write(old, finding);

    assertThat(inbox.messages(stranger)).isEmpty();
  }

  @Test
  void tellsWhoseIdeaWentIntoOneThatWentIntoAnother() {
    Actor.Resident first = aResident();
    IdeaId goes = fixtures.aPublishedIdeaAtOnce(town, first);
    IdeaId between = fixtures.aPublishedIdeaAtOnce(town, aResident());
    IdeaId stays = fixtures.aPublishedIdeaAtOnce(town, aResident());
    chains.link(lead, goes, Set.of(), Set.of(question.id()));
    merge(between, goes);
    merge(stays, between);
    clock.advance(Duration.ofMinutes(1));

    write(old, finding);

    assertThat(text(inbox.messages(first).getFirst())).contains("Es fehlen zwölf Bänke.");
  }

  private void merge(IdeaId stays, IdeaId goes) {
    merges.merge(
        lead,
        new MergeOrder(
            UUID.randomUUID(),
            stays,
            Map.of(stays, followUps.story(stays).version(), goes, followUps.story(goes).version()),
            LocalizedText.of(Language.GERMAN, "Beide wünschen sich Bänke.")));
  }

  private static String text(InboxMessage message) {
    return String.join("\n", message.text());
  }

  private void write(ProjectOutcome... outcomes) {
    EditedProject project = editing.open(lead, town.project().id());
    ProjectContent now = project.content();
    editing.save(
        lead,
        project.id(),
        project.version(),
        new ProjectContent(
            now.original(),
            Set.of(Language.GERMAN, Language.ENGLISH),
            now.title(),
            now.summary(),
            now.description(),
            now.picture(),
            now.pictureAlt(),
            List.of(question),
            now.phases(),
            now.partners(),
            now.news(),
            now.contact(),
            List.of(outcomes)));
  }

  private static ProjectOutcome outcome(
      OutcomeStatus status, String text, @Nullable UUID question) {
    return new ProjectOutcome(Ids.next(), DAY, status, written(text), "", question);
  }

  private static TranslatedText written(String text) {
    return TranslatedText.of(Language.GERMAN, text);
  }
}

package org.stadtmosaik.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.legal.Document.Kind;
import org.stadtmosaik.legal.Document.Run;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.PublishingCondition;
import org.stadtmosaik.project.ReservedSlugs;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class LegalPagesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private LegalEditing editing;
  @Autowired private LegalPages pages;
  @Autowired private Imprints imprints;
  @Autowired private AuditLog audit;
  @Autowired private Projects projects;
  @Autowired private List<PublishingCondition> conditions;

  @Test
  void showsTheBareTemplateUntilSomethingIsPublished() {
    Fixtures.Town town = fixtures.aTown();
    save(town, 0, imprint());

    ShownPage shown = pages.shown(town.id(), LegalPage.IMPRINT, Language.GERMAN);

    assertThat(shown.edition()).isNull();
    assertThat(words(shown)).doesNotContain("Stadt Beispiel");
    assertThat(shown.document().gaps()).isPositive();
  }

  @Test
  void publishesInEveryLanguageAndTellsTheLog() {
    Fixtures.Town town = fixtures.aTown();
    publish(town, 0, imprint());

    for (Language language : Language.shipped()) {
      ShownPage shown = pages.shown(town.id(), LegalPage.IMPRINT, language);
      assertThat(words(shown)).contains("Stadt Beispiel", "Markt 1\n12345 Beispiel");
      assertThat(shown.edition()).isEqualTo(new Edition(1, clock.instant()));
    }
    AuditEntry entry =
        audit.entries(Fixtures.anAdministratorOf(town), town.id(), 0).entries().getFirst();
    assertThat(entry.action()).isEqualTo("legal.published");
    assertThat(entry.details()).containsEntry("edition", "1");
  }

  @Test
  void keepsWhatWasValidBefore() {
    Fixtures.Town town = fixtures.aTown();
    long version = publish(town, 0, imprint());
    clock.advance(Duration.ofDays(3));
    publish(town, version, imprint().with(Fact.PHONE, "0999 1"));

    assertThat(pages.editions(town.id())).extracting(Edition::number).containsExactly(2, 1);
    assertThat(words(pages.shown(town.id(), LegalPage.IMPRINT, Language.GERMAN)))
        .contains("0999 1");
    ShownPage old = pages.shown(town.id(), LegalPage.IMPRINT, Language.GERMAN, 1);
    assertThat(words(old)).contains("0123 456").doesNotContain("0999 1");
    assertThatThrownBy(() -> pages.shown(town.id(), LegalPage.IMPRINT, Language.GERMAN, 3))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void makesOneEditionOfTwoClicks() {
    Fixtures.Town town = fixtures.aTown();
    LegalDraft draft = save(town, 0, imprint());

    List<Fixtures.Outcome<Edition>> clicks =
        Fixtures.atOnce(
            4, _ -> editing.publish(Fixtures.anAdministratorOf(town), town.id(), draft.version()));

    assertThat(clicks).allMatch(Fixtures.Outcome::succeeded);
    assertThat(pages.editions(town.id())).hasSize(1);
  }

  @Test
  void refusesToSaveOverWhatSomebodyElseSaved() {
    Fixtures.Town town = fixtures.aTown();
    save(town, 0, imprint());
    LegalContent other = imprint().with(Fact.PHONE, "0999 1");

    assertThatThrownBy(() -> save(town, 0, other)).isInstanceOf(ConflictException.class);
    assertThat(save(town, 0, imprint()).version()).as("the same again").isEqualTo(1);
    assertThatThrownBy(() -> editing.publish(Fixtures.anAdministratorOf(town), town.id(), 0))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void callsAnImprintCompleteOnceAllThatTheLawWantsIsPublished() {
    Fixtures.Town town = fixtures.aTown();
    assertThat(imprints.complete(town.id())).isFalse();
    assertThat(whyNot(town.id())).containsExactly("legal.error.imprintMissing");

    long version = publish(town, 0, LegalContent.empty().with(Fact.PHONE, "0123 456"));
    assertThat(imprints.missing(town.id()))
        .containsExactly(Fact.AUTHORITY, Fact.ADDRESS, Fact.REPRESENTED_BY, Fact.EMAIL);
    publish(town, version, imprint());

    assertThat(imprints.complete(town.id())).isTrue();
    assertThat(whyNot(town.id())).isEmpty();
  }

  @Test
  void keepsTheWordsOfThesePagesFreeOfProjects() {
    Fixtures.Town town = fixtures.aTown();
    LocalizedText text = LocalizedText.of(Language.GERMAN, "Impressum");
    for (LegalPage page : LegalPage.values()) {
      assertThat(ReservedSlugs.contains(page.word())).isTrue();
    }
    NewProject asked = new NewProject("imprint", text, text, List.of(), List.of(), false);

    assertThatThrownBy(() -> projects.create(new Actor.Command("test"), town.id(), asked))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void readsAPageInAConstantNumberOfQueries() {
    Fixtures.Town town = fixtures.aTown();
    publish(town, 0, imprint());

    assertThat(fixtures.queries(() -> pages.shown(town.id(), LegalPage.PRIVACY, Language.ARABIC)))
        .isEqualTo(2);
  }

  private List<String> whyNot(CommuneId commune) {
    return conditions.stream()
        .flatMap(condition -> condition.whyNot(commune).stream())
        .map(refusal -> refusal.key())
        .toList();
  }

  private LegalDraft save(Fixtures.Town town, long version, LegalContent content) {
    return editing.save(Fixtures.anAdministratorOf(town), town.id(), version, content);
  }

  private long publish(Fixtures.Town town, long version, LegalContent content) {
    long saved = save(town, version, content).version();
    editing.publish(Fixtures.anAdministratorOf(town), town.id(), saved);
    return saved;
  }

  static LegalContent imprint() {
    return LegalContent.empty()
        .with(Fact.AUTHORITY, "Stadt Beispiel")
        .with(Fact.ADDRESS, "Markt 1\n12345 Beispiel")
        .with(Fact.REPRESENTED_BY, "Die Bürgermeisterin")
        .with(Fact.PHONE, "0123 456")
        .with(Fact.EMAIL, "rathaus@beispiel.example");
  }

  private static List<String> words(ShownPage shown) {
    return shown.document().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(block -> block.runs().stream())
        .filter(run -> run.kind() != Kind.TEXT)
        .map(Run::text)
        .toList();
  }
}

package org.stadtmosaik.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.legal.domain.ReportStore;
import org.stadtmosaik.notification.MailServer;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class BarrierReportsIT {

  @RegisterExtension final MailServer server = new MailServer();

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private BarrierReports reports;
  @Autowired private ReportStore store;
  @Autowired private LegalEditing editing;
  @Autowired private BeanFactory beans;

  @Test
  void reachesTheCommuneAndNobodyElse() {
    Fixtures.Town town = fixtures.aTown();
    reports.send(report(town, "لا يعمل قارئ الشاشة.", "0123 456"));
    Actor administrator = Fixtures.anAdministratorOf(town);

    BarrierReport read = reports.page(administrator, town.id(), 0).reports().getFirst();

    assertThat(read.text()).isEqualTo("لا يعمل قارئ الشاشة.");
    assertThat(read.contact()).isEqualTo("0123 456");
    assertThat(reports.waiting(administrator)).isEqualTo(1);
    Actor elsewhere = Fixtures.anAdministratorOf(fixtures.aTown());
    assertThatThrownBy(() -> reports.page(elsewhere, town.id(), 0))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> reports.done(elsewhere, read.id()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void isMailedToTheMailboxThatTheCommuneNamed() {
    Fixtures.Town town = fixtures.aTown();
    String mailbox = "barrieren-" + UUID.randomUUID() + "@amt.example";
    Actor administrator = Fixtures.anAdministratorOf(town);
    LegalContent content = LegalContent.empty().with(Fact.REPORT_MAILBOX, mailbox);
    long version = editing.save(administrator, town.id(), 0, content).version();
    editing.publish(administrator, town.id(), version);

    reports.send(report(town, "Der Knopf sagt nichts.\n\nSeite: Start", ""));
    server.deliver(beans);

    assertThat(server.received(mailbox)).hasSize(1);
    assertThat(MailServer.plain(server.received(mailbox).getFirst()))
        .contains("Der Knopf sagt nichts.\n\nSeite: Start", "Antwort an: ohne Angabe");
  }

  @Test
  void keepsOneOfTheSameReportSentOftenAndAtOnce() {
    Fixtures.Town town = fixtures.aTown();
    NewReport report = report(town, "Kein Ton", "");

    assertThat(
            Fixtures.atOnce(
                4,
                _ -> {
                  reports.send(report);
                  return true;
                }))
        .allMatch(Fixtures.Outcome::succeeded);
    reports.send(report);

    assertThat(reports.page(Fixtures.anAdministratorOf(town), town.id(), 0).total()).isOne();
  }

  @Test
  void listsWhatWaitsBeforeWhatIsDone() {
    Fixtures.Town town = fixtures.aTown();
    Actor administrator = Fixtures.anAdministratorOf(town);
    reports.send(report(town, "eins", ""));
    clock.advance(Duration.ofMinutes(1));
    reports.send(report(town, "zwei", ""));
    UUID first = reports.page(administrator, town.id(), 0).reports().getFirst().id();

    reports.done(administrator, first);
    reports.done(administrator, first);

    assertThat(reports.page(administrator, town.id(), 0).reports())
        .extracting(BarrierReport::text)
        .containsExactly("zwei", "eins");
    assertThat(reports.waiting(administrator)).isEqualTo(1);
  }

  @Test
  void isForgottenAfterItWasDealtWith() {
    Fixtures.Town town = fixtures.aTown();
    Actor administrator = Fixtures.anAdministratorOf(town);
    reports.send(report(town, "eins", ""));
    reports.send(report(town, "zwei", ""));
    reports.done(
        administrator, reports.page(administrator, town.id(), 0).reports().getFirst().id());

    store.deleteDoneBefore(clock.instant().plusSeconds(1));

    assertThat(reports.page(administrator, town.id(), 0).total()).isOne();
  }

  @Test
  void refusesWhatIsEmptyOrTooLongOrNoCommunes() {
    Fixtures.Town town = fixtures.aTown();
    assertThatThrownBy(() -> reports.send(report(town, " \u0001 ", "")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("reportEmpty");
    assertThatThrownBy(() -> reports.send(report(town, "x".repeat(4_001), "")))
        .isInstanceOf(InvalidInputException.class);
    NewReport nowhere =
        new NewReport(new CommuneId(Ids.next()), UUID.randomUUID(), "Hier", "", Language.GERMAN);
    assertThatThrownBy(() -> reports.send(nowhere)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void takesNoMoreThanPeopleCanSendInAnHour() {
    Fixtures.Town town = fixtures.aTown();
    for (int i = 0; i < 60; i++) {
      reports.send(report(town, "Nummer " + i, ""));
    }

    assertThatThrownBy(() -> reports.send(report(town, "noch eine", "")))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("tooMany");
    clock.advance(Duration.ofHours(1));
    reports.send(report(town, "eine Stunde später", ""));
  }

  private static NewReport report(Fixtures.Town town, String text, String contact) {
    return new NewReport(town.id(), UUID.randomUUID(), text, contact, Language.ARABIC);
  }
}

package org.stadtmosaik.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * People are told on their device and by mail, in their language, once, for as long as they want.
 */
@DatabaseTest
@Import(Fixtures.class)
class NoticesIT {

  private static final CalendarPart ENTRY =
      new CalendarPart() {
        @Override
        public String method() {
          return "REQUEST";
        }

        @Override
        public String content(Language language, MailAddress attendee, MailAddress organizer) {
          return "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-A:ä "
              + attendee.value()
              + "\r\nEND:VCALENDAR\r\n";
        }
      };

  @RegisterExtension final MailServer server = new MailServer();

  @Autowired private Contacts contacts;
  @Autowired private Notices notices;
  @Autowired private Inbox inbox;
  @Autowired private MailStop stop;
  @Autowired private Fixtures fixtures;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private BeanFactory beans;

  private final String address = "Anna-" + UUID.randomUUID() + "@amt.example";
  private final Actor.Resident anna = Fixtures.aResident();
  private Town town;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown();
  }

  @Test
  void tellsInTheReadersLanguageOnTheDeviceAndByMail() throws Exception {
    RecipientId id = keep(anna, Language.ARABIC, address, "/m/abc/r/secret");
    tell(List.of(id), notice("a").with(ENTRY));
    server.deliver(beans);

    InboxMessage message = inbox.messages(anna).getFirst();
    assertThat(message.subject()).isEqualTo("رمزك لـ نويشتات");
    assertThat(message.path()).isEqualTo("/m/abc/r/secret");
    assertThat(message.language()).isEqualTo(Language.ARABIC);
    assertThat(message.fresh()).isTrue();
    MimeMessage mail = only();
    assertThat(mail.getSubject()).isEqualTo("رمزك لـ نويشتات");
    assertThat(MailServer.html(mail)).contains("dir=\"rtl\"", "/m/abc/r/secret");
    assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/mail/stop/");
    assertThat(mail.getContentType()).startsWith("multipart/mixed");
    assertThat(MailServer.calendar(mail).getContentType())
        .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
    assertThat(MailServer.content(MailServer.calendar(mail)))
        .isEqualTo(
            "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-A:ä " + address + "\r\nEND:VCALENDAR\r\n")
        .isEqualTo(MailServer.content(MailServer.attachment(mail)));
    assertThat(MailServer.attachment(mail).getFileName()).isEqualTo("stadtmosaik.ics");
  }

  @Test
  void tellsTheSameOnceHoweverOftenAndFromHoweverMany() {
    RecipientId id = keep(anna, Language.GERMAN, address, null);

    List<Fixtures.Outcome<Void>> told =
        Fixtures.atOnce(
            8,
            _ -> {
              tell(List.of(id), notice("a"));
              return null;
            });
    server.deliver(beans);

    assertThat(told).allMatch(Fixtures.Outcome::succeeded);
    assertThat(inbox.messages(anna)).hasSize(1);
    assertThat(server.received(address)).hasSize(1);
    tell(List.of(id), notice("b"));
    server.deliver(beans);
    assertThat(server.received(address)).hasSize(2);
  }

  @Test
  void tellsADeviceAndAnAddressOnceThatTookPartTwice() {
    RecipientId answer = keep(anna, Language.GERMAN, address, "/t/a");
    RecipientId registration = keep(anna, Language.GERMAN, address, "/m/b");
    tell(List.of(registration, answer), notice("a").at("/m/b"));
    server.deliver(beans);

    assertThat(inbox.messages(anna)).hasSize(1);
    assertThat(server.received(address)).hasSize(1);
  }

  @Test
  void tellsNobodyWhoIsUnknownOrWhoseTransactionFails() {
    RecipientId id = keep(anna, Language.GERMAN, address, null);
    assertThatThrownBy(() -> notices.tell(List.of(id), notice("a")))
        .isInstanceOf(IllegalTransactionStateException.class);
    transaction.executeWithoutResult(status -> {
      notices.tell(List.of(id, new RecipientId(Ids.next())), notice("a"));
      status.setRollbackOnly();
    });
    server.deliver(beans);

    assertThat(inbox.messages(anna)).isEmpty();
    assertThat(server.received(address)).isEmpty();
  }

  @Test
  void stopsMailsOfTheProjectByTheTokenAndGoesOnTellingOnTheDevice() throws Exception {
    RecipientId first = keep(anna, Language.GERMAN, address, null);
    RecipientId second = keep(anna, Language.GERMAN, address.toUpperCase(Locale.ROOT), null);
    tell(List.of(first), notice("a"));
    server.deliver(beans);
    String header = only().getHeader("List-Unsubscribe")[0];
    String token = header.substring(header.lastIndexOf('/') + 1, header.length() - 1);

    assertThat(stop.want(token, false)).isTrue();
    assertThat(stop.want(token, false)).isTrue();
    tell(List.of(first), notice("b"));
    tell(List.of(second), notice("c"));
    server.deliver(beans);

    assertThat(server.received(address)).hasSize(1);
    assertThat(inbox.messages(anna)).hasSize(3);
    assertThat(inbox.mailing(anna)).isEqualTo(Inbox.Mailing.STOPPED);
    keep(first, anna, Language.GERMAN, address);
    assertThat(stop.standing(token).orElseThrow().stopped())
        .as("a resend changes nothing")
        .isTrue();

    inbox.wantMails(anna, true);
    tell(List.of(first), notice("d"));
    server.deliver(beans);
    assertThat(server.received(address)).hasSize(2);
    assertThat(stop.want(token + "x", false)).isFalse();
    assertThat(stop.standing("")).isEmpty();
  }

  @Test
  void keepsWhatIsNotSaidAnewAndForgetsAll() {
    RecipientId id = keep(anna, Language.GERMAN, address, "/m/b/r/s");
    transaction.executeWithoutResult(_ ->
        contacts.keep(
            new Contact(
                id,
                town.project().id(),
                anna.in(town.project().id()),
                Language.TURKISH,
                null,
                null)));
    tell(List.of(id), notice("a"));
    server.deliver(beans);
    assertThat(server.received(address)).hasSize(1);
    assertThat(inbox.messages(anna).getFirst().path()).isEqualTo("/m/b/r/s");

    transaction.executeWithoutResult(_ -> contacts.forget(List.of(id)));
    tell(List.of(id), notice("b"));
    server.deliver(beans);

    assertThat(inbox.messages(anna)).isEmpty();
    assertThat(server.received(address)).hasSize(1);
  }

  @Test
  void hasNeitherAddressNorOwnPageInTheTablesNorWhatJoinsTwoProjects() {
    RecipientId here = keep(anna, Language.GERMAN, address, "/m/b/r/own-secret");
    town = fixtures.aTown();
    RecipientId there = keep(anna, Language.GERMAN, address, "/m/b/r/own-secret");

    List<String> rows =
        jdbc.sql(
                "SELECT CONCAT_WS(' ', sealed, stop_hash) FROM notification_contact"
                    + " WHERE recipient IN (?, ?)")
            .params(here.value(), there.value())
            .query(String.class)
            .list();
    assertThat(rows).hasSize(2).noneMatch(it -> it.contains("amt") || it.contains("own-secret"));
    assertThat(
            jdbc.sql(
                    "SELECT COUNT(DISTINCT address_mark) + COUNT(DISTINCT owner)"
                        + " FROM notification_contact WHERE recipient IN (?, ?)")
                .params(here.value(), there.value())
                .query(Integer.class)
                .single())
        .isEqualTo(4);
  }

  @Test
  void marksAsSeenWhatWasSeenAndShowsNobodyElseAnything() {
    RecipientId id = keep(anna, Language.GERMAN, null, null);
    tell(List.of(id), notice("a"));
    assertThat(inbox.unread(anna)).isEqualTo(1);

    inbox.seen(anna, inbox.messages(anna).getFirst().toldAt());

    assertThat(inbox.unread(anna)).isZero();
    assertThat(inbox.messages(anna).getFirst().fresh()).isFalse();
    assertThat(inbox.mailing(anna)).isEqualTo(Inbox.Mailing.NONE);
    assertThat(inbox.messages(Fixtures.aResident())).isEmpty();
    assertThat(inbox.messages(new Actor.Anonymous())).isEmpty();
    assertThat(inbox.messages(Fixtures.aLeadOf(town))).isEmpty();
  }

  @Test
  void saysTheSameUnderTheSameMessageIdShouldItEverGoOutAgain() throws Exception {
    RecipientId id = keep(anna, Language.GERMAN, address, null);
    tell(List.of(id), notice("a"));
    jdbc.sql("DELETE FROM notification_inbox WHERE recipient = ?").param(id.value()).update();
    tell(List.of(id), notice("a"));
    server.deliver(beans);
    String first = only().getMessageID();
    jdbc.sql("DELETE FROM notification_inbox WHERE recipient = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM notification_mail WHERE recipient = ?").param(address).update();

    tell(List.of(id), notice("a"));
    server.deliver(beans);

    assertThat(server.received(address)).hasSize(2);
    assertThat(server.received(address).get(1).getMessageID()).isEqualTo(first);
  }

  @Test
  void keepsManyAtOnceWithoutWaitingForEachOther() {
    assertThat(
            Fixtures.atOnce(
                20, i -> keep(Fixtures.aResident(), Language.GERMAN, i + address, "/m/x")))
        .allMatch(Fixtures.Outcome::succeeded);
  }

  @Test
  void showsManyMessagesInAsManyQueriesAsOne() {
    RecipientId id = keep(anna, Language.GERMAN, null, "/m/b/r/s");
    tell(List.of(id), notice("0"));
    long one = fixtures.queries(() -> inbox.messages(anna));
    for (int i = 1; i < 21; i++) {
      tell(List.of(id), notice("many/" + i));
    }

    assertThat(fixtures.queries(() -> inbox.messages(anna))).isEqualTo(one);
    assertThat(inbox.messages(anna)).hasSize(21);
  }

  @Test
  void tellsThousandsInFewStatements() {
    List<RecipientId> people =
        IntStream.range(0, 1_000)
            .mapToObj(i -> keep(Fixtures.aResident(), Language.GERMAN, i + "-" + address, null))
            .toList();

    assertThat(fixtures.queries(() -> tell(people, notice("a").with(ENTRY)))).isLessThan(60);
    jdbc.sql("DELETE FROM notification_mail WHERE recipient LIKE ?").param("%" + address).update();
  }

  private RecipientId keep(
      Actor.Resident who, Language language, @Nullable String mail, @Nullable String path) {
    RecipientId id = new RecipientId(Ids.next());
    transaction.executeWithoutResult(_ ->
        contacts.keep(
            new Contact(
                id,
                town.project().id(),
                who.in(town.project().id()),
                language,
                mail == null ? null : MailAddress.of(mail),
                path)));
    return id;
  }

  private void keep(RecipientId id, Actor.Resident who, Language language, String mail) {
    transaction.executeWithoutResult(_ ->
        contacts.keep(
            new Contact(
                id,
                town.project().id(),
                who.in(town.project().id()),
                language,
                MailAddress.of(mail),
                null)));
  }

  private static Notice notice(String once) {
    return Notice.of(
        "test",
        "mailtest.code",
        language -> List.of(language.equals(Language.ARABIC) ? "نويشتات" : "Neustadt"),
        LocalizedText.of(Language.GERMAN, "Stadt Neustadt"),
        "test/" + once);
  }

  private void tell(List<RecipientId> people, Notice notice) {
    transaction.executeWithoutResult(_ -> notices.tell(people, notice));
  }

  private MimeMessage only() {
    assertThat(server.received(address)).hasSize(1);
    return server.received(address).getFirst();
  }
}

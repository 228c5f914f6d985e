package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.secret.Code;

/** Taking answers in: once each, whole or not at all, and from nobody in particular. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class SurveyAnswersIT {

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures surveyFixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Surveys surveys;
  @Autowired private SurveyAnswers answers;
  @Autowired private SurveyRights rights;
  @Autowired private SurveyCodes codes;
  @Autowired private SurveyReceipts receipts;

  @Test
  void storesTheSameAnswerOnceHoweverOftenItArrivesAtTheSameMoment() {
    SurveySummary survey = open();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "Mehr Bänke.");

    List<Outcome<Submitted>> sent = atOnce(100, _ -> submit(survey, phone));

    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(sent).filteredOn(outcome -> outcome.value() == Submitted.NEW).hasSize(1);
    assertThat(stored(survey)).isEqualTo(1);
  }

  @Test
  void refusesAnotherAnswerUnderTheSameKey() {
    SurveySummary survey = open();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "Mehr Bänke.");
    submit(survey, phone);

    phone.with("answers", Map.of("age", "young"));

    assertRefused(ProblemKind.KEY_USED, () -> submit(survey, phone));
    assertThat(stored(survey)).isEqualTo(1);
  }

  @Test
  void signsOnceForACodeInTwoHandsAtTheSameMoment() {
    SurveySummary survey = coded();
    String code = aCode(survey);
    List<AnsweringPhone> hands =
        IntStream.range(0, 2)
            .mapToObj(_ -> new AnsweringPhone(survey.handle(), "old", ""))
            .toList();

    List<Outcome<byte[]>> spent = atOnce(2, i -> spend(survey, hands.get(i), code));

    assertThat(spent).filteredOn(Outcome::succeeded).hasSize(1);
    assertThat(spent)
        .filteredOn(outcome -> !outcome.succeeded())
        .singleElement()
        .satisfies(outcome -> assertKind(outcome.failure(), ProblemKind.CODE_SPENT));
    int first = spent.get(0).succeeded() ? 0 : 1;
    assertThat(submit(survey, hands.get(first).signed(spent.get(first).value())))
        .isEqualTo(Submitted.NEW);
  }

  @Test
  void givesTheSameSignatureToWhoeverAsksTheSameAgain() {
    SurveySummary survey = coded();
    String code = aCode(survey);
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "");

    List<Outcome<byte[]>> spent = atOnce(20, _ -> spend(survey, phone, code));

    assertThat(spent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(spent).allSatisfy(o -> assertThat(o.value()).isEqualTo(spent.getFirst().value()));
    assertRefused(
        ProblemKind.CODE_SPENT,
        () -> spend(survey, new AnsweringPhone(survey.handle(), "old", ""), code));
  }

  @Test
  void looksAtACodeWithoutSpendingIt() {
    SurveySummary survey = coded();
    String code = aCode(survey);
    rights.look(survey.handle(), code);
    rights.look(survey.handle(), code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
    spend(survey, new AnsweringPhone(survey.handle(), "old", ""), code);

    assertRefused(ProblemKind.CODE_SPENT, () -> rights.look(survey.handle(), code));
    assertRefused(
        ProblemKind.CODE_UNKNOWN, () -> rights.look(survey.handle(), Code.random().grouped()));
    assertRefused(ProblemKind.CODE_UNKNOWN, () -> rights.look(survey.handle(), "nope"));
  }

  @Test
  void takesRevokedCodesNoMore() {
    SurveySummary survey = coded();
    Actor command = new Actor.Command("test");
    List<Code> made = codes.generate(command, survey.id(), 3);
    spend(survey, new AnsweringPhone(survey.handle(), "old", ""), made.get(0).grouped());

    assertThat(codes.revoke(command, survey.id(), made.get(1).grouped())).isTrue();
    assertThat(codes.revoke(command, survey.id(), made.get(0).grouped())).isFalse();
    codes.revokeUnspent(command, survey.id());

    for (int i : new int[] {1, 2}) {
      assertRefused(
          ProblemKind.CODE_UNKNOWN,
          () ->
              spend(survey, new AnsweringPhone(survey.handle(), "old", ""), made.get(i).grouped()));
    }
    assertThat(surveys.counts(command, survey.id()).revoked()).isEqualTo(2);
  }

  @Test
  void refusesForgedAndReusedSignatures() {
    SurveySummary survey = coded();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "");
    assertRefused(ProblemKind.SIGNATURE, () -> submit(survey, phone));
    assertRefused(
        ProblemKind.SIGNATURE, () -> submit(survey, phone.with("signature", "A".repeat(342))));
    assertRefused(ProblemKind.SIGNATURE, () -> submit(survey, phone.with("signature", "???")));

    phone.signed(spend(survey, phone, aCode(survey)));
    String signature = signatureOf(phone);
    submit(survey, phone);

    AnsweringPhone other =
        new AnsweringPhone(survey.handle(), "old", "").with("signature", signature);
    assertRefused(ProblemKind.SIGNATURE, () -> submit(survey, other));
    assertThat(stored(survey)).isEqualTo(1);
  }

  @Test
  void refusesASignatureOfAnotherSurvey() {
    SurveySummary survey = coded();
    SurveySummary second = coded();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "");
    phone.signed(spend(survey, phone, aCode(survey)));
    assertThatThrownBy(() -> answers.submit(second.handle(), phone.hash(), phone.body()))
        .satisfies(e -> assertKind(e, ProblemKind.SIGNATURE));
  }

  @Test
  void namesWhatIsWrongWithAnAnswer() {
    SurveySummary survey = open();
    Map<Map<String, ?>, String> wrong =
        Map.of(
            Map.of("age", "middle"), "age",
            Map.of("age", 3), "age",
            Map.of("why", "Darum."), "age",
            Map.of("age", "old", "height", 180), "height",
            Map.of("age", "old", "why", "x".repeat(2001)), "why",
            Map.of("age", "old", "view", true), "view");
    wrong.forEach((given, question) ->
        assertThatThrownBy(() ->
                submit(survey, new AnsweringPhone(survey.handle(), "", "").with("answers", given)))
            .as(given.toString())
            .isInstanceOfSatisfying(
                SurveyRefusedException.class,
                e -> {
                  assertThat(e.kind()).isEqualTo(ProblemKind.ANSWER);
                  assertThat(e.question()).isEqualTo(question);
                  assertThat(e.in(Language.ARABIC)).isNotBlank();
                }));
    assertThat(stored(survey)).isZero();
  }

  @Test
  void refusesWhatIsTooLargeOrNoSubmissionAtAll() {
    SurveySummary survey = open();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "x".repeat(1_000_000));
    assertRefused(ProblemKind.TOO_LARGE, () -> submit(survey, phone));
    assertRefused(
        ProblemKind.TOO_LARGE,
        () -> answers.submit(survey.handle(), phone.hash(), new byte[2_000_001]));
    for (String garbage :
        new String[] {
          "",
          "null",
          "[]",
          "{",
          "{\"version\":\"one\"}",
          "{\"x\":1}",
          "{\"version\":1,\"version\":1}",
          "{\"version\":1,\"language\":\"xx\",\"answers\":{}}",
          "[".repeat(10_000)
        }) {
      assertRefused(
          ProblemKind.UNREADABLE,
          () ->
              answers.submit(
                  survey.handle(), phone.hash(), garbage.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void takesAnswersToOlderVersionsButNotToUnknownOnes() {
    SurveySummary survey = open();
    surveyFixtures.changed(survey, "Ihr Alter?");
    assertThat(submit(survey, new AnsweringPhone(survey.handle(), "old", "")))
        .isEqualTo(Submitted.NEW);
    assertRefused(
        ProblemKind.VERSION_UNKNOWN,
        () -> submit(survey, new AnsweringPhone(survey.handle(), "old", "").with("version", 3)));
    assertThat(surveys.definition(survey.handle(), null).version()).isEqualTo(2);
    assertThat(surveys.definition(survey.handle(), 1).definition()).contains("Wie alt");
  }

  @Test
  void keepsPhotosMadeAnew() {
    SurveySummary survey = open();
    byte[] photo = Pictures.jpeg(40, 30);
    AnsweringPhone phone =
        new AnsweringPhone(survey.handle(), "old", "")
            .with("answers", Map.of("age", "old", "view", true))
            .with("photos", Map.of("view", java.util.Base64.getEncoder().encodeToString(photo)));
    submit(survey, phone);
    assertThat(fixtures.count("survey_photo WHERE survey_id = ?", survey.id().value()))
        .isEqualTo(1);
    AnsweringPhone broken =
        new AnsweringPhone(survey.handle(), "old", "")
            .with("answers", Map.of("age", "old", "view", true))
            .with("photos", Map.of("view", "AAAA"));
    assertRefused(ProblemKind.PHOTO, () -> submit(survey, broken));
  }

  @Test
  void showsAnAnswerToWhoeverHoldsItsReceiptUntilItIsWithdrawn() {
    SurveySummary survey = open();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "Mehr Bänke.");
    submit(survey, phone);
    assertThat(receipts.read(survey.handle(), phone.receipt()).answers())
        .contains("Mehr Bänke.", "old");

    receipts.withdraw(survey.handle(), phone.receipt());
    receipts.withdraw(survey.handle(), phone.receipt());

    assertRefused(
        ProblemKind.RECEIPT_UNKNOWN, () -> receipts.read(survey.handle(), phone.receipt()));
    assertRefused(ProblemKind.WITHDRAWN, () -> submit(survey, phone));
    assertThat(
            fixtures.count(
                "survey_response WHERE survey_id = ? AND body IS NULL AND week IS NULL",
                survey.id().value()))
        .isEqualTo(1);
    assertThat(stored(survey)).isZero();
    assertRefused(
        ProblemKind.RECEIPT_UNKNOWN,
        () ->
            receipts.withdraw(
                survey.handle(), new AnsweringPhone(survey.handle(), "old", "").receipt()));
  }

  @Test
  void givesTheLastPlaceOfAQuotaToOneOfFifty() {
    Town town = fixtures.aTown();
    SurveySummary survey = surveyFixtures.aSurvey(town, "open", null, 10);
    List<AnsweringPhone> phones =
        Stream.generate(() -> new AnsweringPhone(survey.handle(), "young", "")).limit(59).toList();
    phones.subList(0, 9).forEach(phone -> submit(survey, phone));

    List<Outcome<Submitted>> sent = atOnce(50, i -> submit(survey, phones.get(9 + i)));

    assertThat(sent).filteredOn(Outcome::succeeded).hasSize(1);
    assertThat(sent)
        .filteredOn(outcome -> !outcome.succeeded())
        .allSatisfy(outcome -> {
          assertKind(outcome.failure(), ProblemKind.QUOTA_FULL);
          assertThat(((SurveyRefusedException) outcome.failure()).in(Language.GERMAN))
              .isEqualTo("Genug junge Leute.");
        });
    assertThat(stored(survey)).isEqualTo(10);
    assertThat(submit(survey, new AnsweringPhone(survey.handle(), "old", "")))
        .isEqualTo(Submitted.NEW);
    receipts.withdraw(survey.handle(), phones.getFirst().receipt());
    assertThat(submit(survey, new AnsweringPhone(survey.handle(), "young", "")))
        .isEqualTo(Submitted.NEW);
  }

  @Test
  void takesAnswersForHalfAnHourAfterClosing() {
    Town town = fixtures.aTown();
    Instant closes = clock.instant().plus(Duration.ofHours(1));
    SurveySummary survey = surveyFixtures.aSurvey(town, "open", closes.toString(), 100);
    AnsweringPhone early = new AnsweringPhone(survey.handle(), "old", "früh");
    submit(survey, early);

    clock.advance(Duration.ofMinutes(89));
    assertThat(surveys.definition(survey.handle(), null).state()).isEqualTo("grace");
    assertThat(submit(survey, new AnsweringPhone(survey.handle(), "old", "")))
        .isEqualTo(Submitted.NEW);

    clock.advance(Duration.ofMinutes(1));
    assertThat(surveys.definition(survey.handle(), null).state()).isEqualTo("closed");
    assertRefused(
        ProblemKind.CLOSED, () -> submit(survey, new AnsweringPhone(survey.handle(), "old", "")));
    // Its phone did not hear that it had arrived.
    assertThat(submit(survey, early)).isEqualTo(Submitted.AGAIN);
  }

  @Test
  void closesWhenStaffSaySo() {
    Town town = fixtures.aTown();
    SurveySummary survey = surveyFixtures.aSurvey(town, "open");
    surveys.close(Fixtures.aLeadOf(town), survey.id());
    assertThat(surveys.definition(survey.handle(), null).state()).isEqualTo("grace");
    assertThat(submit(survey, new AnsweringPhone(survey.handle(), "old", "")))
        .isEqualTo(Submitted.NEW);
    clock.advance(Duration.ofMinutes(30));
    assertRefused(
        ProblemKind.CLOSED, () -> submit(survey, new AnsweringPhone(survey.handle(), "old", "")));
    assertThat(fixtures.actions("survey:" + survey.id().value()))
        .containsExactly("survey.published", "survey.closed");
  }

  @Test
  void letsEachResidentAnswerOnceByAccount() {
    SurveySummary survey = surveyFixtures.aSurvey(fixtures.aTown(), "account");
    Actor.Resident resident = aResident();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "");
    phone.signed(rights.spend(resident, survey.handle(), phone.blinded(key(survey))));
    assertThat(submit(survey, phone)).isEqualTo(Submitted.NEW);
    AnsweringPhone second = new AnsweringPhone(survey.handle(), "old", "");
    assertRefused(
        ProblemKind.ACCOUNT_SPENT,
        () -> rights.spend(resident, survey.handle(), second.blinded(key(survey))));
    assertRefused(
        ProblemKind.NO_DEVICE,
        () -> rights.spend(new Actor.Anonymous(), survey.handle(), second.blinded(key(survey))));
  }

  @Test
  void takesEntriesOfHelpersWithTheirChannelAndRole() {
    Town town = fixtures.aTown();
    SurveySummary survey = surveyFixtures.aSurvey(town, "codes");
    AnsweringPhone paper =
        new AnsweringPhone(survey.handle(), "old", "")
            .with("channel", "paper")
            .with("role", "moderator");
    byte[] blinded = paper.blinded(surveys.definition(survey.handle(), null).helperKey());
    paper.signed(rights.enter(Fixtures.aModeratorOf(town), survey.handle(), blinded));
    assertThat(submit(survey, paper)).isEqualTo(Submitted.NEW);
    assertThat(
            fixtures.count(
                "survey_response WHERE survey_id = ? AND channel = 'paper' AND role = 'moderator'",
                survey.id().value()))
        .isEqualTo(1);

    assertRefused(
        ProblemKind.SIGNATURE,
        () -> submit(survey, paper.with("channel", "web").with("role", null)));
    assertThatThrownBy(
            () -> rights.enter(Fixtures.aModeratorOf(fixtures.aTown()), survey.handle(), blinded))
        .isInstanceOf(NotFoundException.class);
    assertThat(fixtures.actions("survey:" + survey.id().value()))
        .containsExactly("survey.published");
  }

  private SurveySummary open() {
    return surveyFixtures.aSurvey(fixtures.aTown(), "open");
  }

  private SurveySummary coded() {
    return surveyFixtures.aSurvey(fixtures.aTown(), "codes");
  }

  private String aCode(SurveySummary survey) {
    return codes.generate(new Actor.Command("test"), survey.id(), 1).getFirst().grouped();
  }

  private String key(SurveySummary survey) {
    return surveys.definition(survey.handle(), null).answerKey();
  }

  private byte[] spend(SurveySummary survey, AnsweringPhone phone, String code) {
    return rights.spend(survey.handle(), code, phone.blinded(key(survey)));
  }

  private Submitted submit(SurveySummary survey, AnsweringPhone phone) {
    return answers.submit(survey.handle(), phone.hash(), phone.body());
  }

  private long stored(SurveySummary survey) {
    return fixtures.count(
        "survey_response WHERE survey_id = ? AND state = 'KEPT'", survey.id().value());
  }

  private static String signatureOf(AnsweringPhone phone) {
    return new String(phone.body(), StandardCharsets.UTF_8)
        .replaceAll(".*\"signature\":\"([^\"]+)\".*", "$1");
  }

  private static void assertRefused(ProblemKind kind, ThrowingCallable doing) {
    assertThatThrownBy(doing).satisfies(thrown -> assertKind(thrown, kind));
  }

  private static void assertKind(Throwable thrown, ProblemKind kind) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            SurveyRefusedException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }
}

package org.stadtmosaik.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.account.NoDeviceException;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.AnsweringPhone;
import org.stadtmosaik.survey.ProblemKind;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveyCodes;
import org.stadtmosaik.survey.SurveyDataset;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveyRefusedException;
import org.stadtmosaik.survey.SurveyRights;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.secret.Code;
import org.stadtmosaik.survey.secret.PhoneBlinding;

/** The requests and calls of the role matrix that are about surveys; all are commune A's. */
final class SurveyCalls {

  private static final String DRAFT = "/drafts/" + "0f".repeat(32);

  private final BeanFactory beans;
  private final Fixtures fixtures;
  private final Surveys surveys;

  SurveyCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.fixtures = fixtures;
    this.surveys = beans.getBean(Surveys.class);
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    SurveySummary open = survey("open");
    SurveySummary coded = survey("codes");
    String path = "/api/v1/surveys/" + open.handle();
    AnsweringPhone phone = new AnsweringPhone(open.handle(), "old", "");
    String body = new String(phone.body(), StandardCharsets.UTF_8);
    beans.getBean(SurveyAnswers.class).submit(open.handle(), phone.hash(), phone.body());
    calls.accept("GET /api/v1/openapi.json (-)", browser -> browser.get("/api/v1/openapi.json"));
    calls.accept("GET /api/v1/surveys/{handle} (open)", browser -> browser.get(path));
    String unseen = "/api/v1/surveys/" + unseen().handle();
    calls.accept("GET /api/v1/surveys/{handle} (draft)", browser -> browser.get(unseen));
    calls.accept(
        "POST /api/v1/surveys/{handle}/spend (unknown)",
        browser ->
            browser.api(
                "POST",
                "/api/v1/surveys/" + coded.handle() + "/spend",
                "{\"code\":\"" + Code.random().grouped() + "\"}"));
    SurveySummary account = survey("account");
    calls.accept(
        "POST /api/v1/surveys/{handle}/spend (account)",
        browser ->
            browser.api(
                "POST",
                "/api/v1/surveys/" + account.handle() + "/spend",
                "{\"blinded\":\"" + blinded(account, true).blindedText() + "\"}"));
    calls.accept(
        "PUT /api/v1/surveys/{handle}/responses/{key} (open)",
        browser -> browser.api("PUT", path + "/responses/" + phone.key(), body));
    String held = "{\"receipt\":\"" + phone.receipt() + "\"}";
    AnsweringPhone stranger = new AnsweringPhone(open.handle(), "old", "");
    String unknown = "{\"receipt\":\"" + stranger.receipt() + "\"}";
    calls.accept(
        "POST /api/v1/surveys/{handle}/receipt (held)",
        browser -> browser.api("POST", path + "/receipt", held));
    calls.accept(
        "POST /api/v1/surveys/{handle}/receipt (unknown)",
        browser -> browser.api("POST", path + "/receipt", unknown));
    calls.accept(
        "POST /api/v1/surveys/{handle}/receipt/withdraw (unknown)",
        browser -> browser.api("POST", path + "/receipt/withdraw", unknown));
    String drafts = "/api/v1/surveys/{handle}/drafts/{draft} (-)";
    calls.accept(
        "PUT " + drafts,
        browser -> browser.apiBytes("PUT", path + DRAFT, "application/octet-stream", new byte[40]));
    calls.accept("GET " + drafts, browser -> browser.get(path + DRAFT));
    calls.accept(
        "DELETE " + drafts,
        browser -> browser.api("DELETE", path + "/drafts/" + "0a".repeat(32), ""));
    calls.accept(
        "POST /api/v1/staff/surveys/{handle}/entries (open)",
        browser ->
            browser.api(
                "POST",
                "/api/v1/staff/surveys/" + open.handle() + "/entries",
                "{\"blinded\":\"" + blinded(open, false).blindedText() + "\"}"));
    beans
        .getBean(org.stadtmosaik.survey.SurveyDrafts.class)
        .put(
            open.handle(),
            org.stadtmosaik.survey.secret.Hash.ofHex("0f".repeat(32)).orElseThrow(),
            new byte[40]);
  }

  void methods(ServiceCalls calls) {
    SurveyCodes codes = beans.getBean(SurveyCodes.class);
    SurveyRights rights = beans.getBean(SurveyRights.class);
    SurveySummary open = survey("open");
    SurveySummary coded = survey("codes");
    SurveySummary account = survey("account");
    SurveyId id = open.id();
    String fresh =
        SurveyFixtures.definition("fresh" + fixtures.mark(), "open", null, 5, fixtures.secret());
    calls.put(
        "Surveys.publish",
        "project",
        actor -> surveys.publish(actor, fixtures.here.project().id(), fresh));
    calls.put(
        "Surveys.close", "survey", actor -> ServiceCalls.done(() -> surveys.close(actor, id)));
    calls.put("Surveys.run", "survey", actor -> surveys.run(actor, id));
    calls.put("Surveys.ofStaff(Actor,SurveyId)", "survey", actor -> surveys.ofStaff(actor, id));
    calls.put(
        "Surveys.ofStaff(Actor)",
        "survey",
        actor -> surveys.ofStaff(actor).stream().map(SurveySummary::id).anyMatch(id::equals));
    calls.put("Surveys.earlier", "survey", actor -> surveys.earlier(actor, id));
    calls.put("Surveys.versions", "survey", actor -> surveys.versions(actor, id));
    calls.put(
        "Surveys.definition(Actor,SurveyId,int)",
        "survey",
        actor -> surveys.definition(actor, id, 1));
    calls.put("Surveys.counts", "survey", actor -> surveys.counts(actor, id));
    AnsweringPhone phone = new AnsweringPhone(open.handle(), "old", "");
    beans.getBean(SurveyAnswers.class).submit(open.handle(), phone.hash(), phone.body());
    calls.put(
        "Surveys.answered",
        "survey",
        actor -> surveys.answered(actor, List.of(open)).containsKey(id));
    SurveyDataset dataset = beans.getBean(SurveyDataset.class);
    calls.put(
        "SurveyDataset.dataset(Actor,UUID)",
        "survey",
        actor -> dataset.dataset(actor, coded.id().value()));
    calls.put(
        "SurveyDataset.dataset(Actor,UUID,Language)",
        "survey",
        actor -> dataset.dataset(actor, coded.id().value(), Language.ARABIC));
    calls.put("SurveyCodes.generate", "survey", actor -> codes.generate(actor, coded.id(), 1));
    calls.put(
        "SurveyCodes.revoke",
        "survey",
        actor -> ServiceCalls.done(() -> codes.revoke(actor, coded.id(), Code.random().grouped())));
    calls.put(
        "SurveyCodes.revokeUnspent",
        "survey",
        actor -> ServiceCalls.done(() -> codes.revokeUnspent(actor, coded.id())));
    PhoneBlinding entry = blinded(open, false);
    calls.put(
        "SurveyRights.enter",
        "survey",
        actor -> rights.enter(actor, open.handle(), entry.blinded()));
    PhoneBlinding own = blinded(account, true);
    calls.put(
        "SurveyRights.spend(Actor,String,byte[])",
        "account",
        actor -> spent(rights, actor, account.handle(), own.blinded()));
  }

  private static Object spent(SurveyRights rights, Actor actor, String handle, byte[] blinded) {
    try {
      return rights.spend(actor, handle, blinded);
    } catch (SurveyRefusedException e) {
      if (e.kind() == ProblemKind.NO_DEVICE) {
        throw new NoDeviceException();
      }
      throw e;
    }
  }

  private SurveySummary survey(String access) {
    return surveys.publish(
        Fixtures.COMMAND,
        fixtures.here.project().id(),
        SurveyFixtures.definition(
            access + fixtures.mark(), access, null, 1_000_000, "Wie alt sind Sie?"));
  }

  private SurveySummary unseen() {
    return surveys.publish(
        Fixtures.COMMAND,
        fixtures.here.draft().id(),
        SurveyFixtures.definition("unseen" + fixtures.mark(), "open", null, 5, fixtures.secret()));
  }

  private PhoneBlinding blinded(SurveySummary survey, boolean own) {
    var envelope = surveys.definition(survey.handle(), null);
    return PhoneBlinding.of(
        own ? envelope.answerKey() : envelope.helperKey(),
        "32 bytes".repeat(4).getBytes(StandardCharsets.US_ASCII));
  }
}

package org.stadtmosaik.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.stadtmosaik.account.Authorities;
import org.stadtmosaik.account.LostFactor;
import org.stadtmosaik.account.MailReturn;
import org.stadtmosaik.account.NewStaff;
import org.stadtmosaik.account.Residents;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.StaffAssignments;
import org.stadtmosaik.account.StaffRecovery;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.account.UnknownMailCodeException;
import org.stadtmosaik.account.VolunteerLanguages;
import org.stadtmosaik.account.domain.mailed.MailReturns;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.audit.AuditPlace;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.CommuneMark;
import org.stadtmosaik.commune.CommuneProfile;
import org.stadtmosaik.commune.CommuneProfiles;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.operation.Jobs;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/**
 * The call behind each line of {@link AccessMatrix#METHODS}: with commune A's ids, for whoever
 * acts. What a call returns is looked through for commune A's things only.
 */
public final class ServiceCalls {

  /** A call for somebody; {@code false} means an answer with nothing of commune A in it. */
  @FunctionalInterface
  public interface Call {
    Object by(Actor actor);
  }

  private final BeanFactory beans;
  private final Fixtures fixtures;
  private final CommuneId commune;
  private final Map<String, Call> calls = new HashMap<>();

  public ServiceCalls(BeanFactory beans, Fixtures fixtures, Path folder) throws IOException {
    this.beans = beans;
    this.fixtures = fixtures;
    this.commune = fixtures.here.commune().id();
    people();
    communes();
    profiles();
    log();
    jobs();
    new MailCalls(beans, fixtures, this);
    new LegalCalls(beans, commune, this);
    new IdeaCalls(beans, fixtures, this, folder);
    new IdeaPartCalls(beans, fixtures).methods(this);
    new SurveyCalls(beans, fixtures).methods(this);
    new BuildCalls(beans, fixtures).methods(this);
    new SurveyWorkCalls(beans, fixtures).methods(this);
    new CardCalls(beans, fixtures).methods(this);
    new MeetingCalls(beans, fixtures).methods(this);
    new MeetingStaffCalls(beans, fixtures).methods(this);
    new MessageCalls(beans, fixtures).methods(this);
    new PollCalls(beans, fixtures).methods(this);
    new TalkCalls(beans, fixtures).methods(this);
    TranslationRows.put(beans, fixtures, this);
  }

  /** The call of this line, if there is one. */
  public @Nullable Call of(AccessRow row) {
    return calls.get(row.toString());
  }

  private void people() {
    StaffAccounts accounts = beans.getBean(StaffAccounts.class);
    Residents residents = beans.getBean(Residents.class);
    put("Residents.recoveryCode", "own", residents::recoveryCode);
    MailReturn mailReturn = beans.getBean(MailReturn.class);
    put(
        "MailReturn.askToAttach",
        "own",
        actor -> mailReturn.askToAttach(actor, fixtures.email("own"), reader()));
    put("MailReturn.enter", "wrong", actor -> enters(mailReturn, actor));
    beans
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            beans
                .getBean(MailReturns.class)
                .attach(fixtures.key(Who.AUTHOR), fixtures.email("author"), LocalDate.EPOCH));
    put("MailReturn.isAttached", "own", mailReturn::isAttached);
    put("MailReturn.remove", "own", actor -> done(() -> mailReturn.remove(actor)));
    forEachPlace(
        "StaffAccounts.create",
        (actor, place) ->
            accounts.create(
                actor,
                place,
                new NewStaff(fixtures.email("new"), "Neu", Set.of(Role.LEAD), reader())));
    put(
        "StaffAccounts.create",
        "volunteer",
        actor ->
            accounts.create(
                actor,
                commune,
                new NewStaff(fixtures.email("new"), "Neu", Set.of(Role.TRANSLATOR), reader())));
    put(
        "StaffAccounts.list",
        "volunteer",
        actor ->
            accounts.list(actor, commune).stream()
                .map(StaffSummary::id)
                .anyMatch(fixtures.volunteer::equals));
    forEachPlace(
        "StaffAccounts.find",
        (actor, place) -> accounts.find(actor, place, fixtures.email("colleague")).isPresent());
    forEachPlace(
        "StaffAccounts.list",
        (actor, place) ->
            accounts.list(actor, place).stream()
                .map(StaffSummary::id)
                .anyMatch(fixtures.colleague::equals));
    put(
        "StaffAccounts.places",
        "commune",
        actor ->
            lists(accounts.places(actor, reader()).stream().map(StaffAccounts.Place::commune)));
    Map<String, StaffId> people =
        Map.of(
            "colleague", fixtures.colleague,
            "volunteer", fixtures.volunteer,
            "shared", fixtures.shared,
            "operator", fixtures.otherOperator);
    put(
        "StaffAccounts.invite",
        "invited",
        actor -> accounts.invite(actor, fixtures.invited, reader()));
    StaffId elsewhere = ((Actor.Staff) fixtures.actor(Who.LEAD_ELSEWHERE)).id();
    StaffAssignments assignments = beans.getBean(StaffAssignments.class);
    Map.of("colleague", fixtures.colleague, "elsewhere", elsewhere)
        .forEach((who, id) ->
            put(
                "StaffAssignments.assign",
                who,
                actor -> done(() -> assignments.assign(actor, commune, id, Set.of(Role.LEAD)))));
    StaffRecovery recovery = beans.getBean(StaffRecovery.class);
    people.forEach((who, id) -> {
      put(
          "StaffRecovery.start",
          who,
          actor -> recovery.start(actor, id, LostFactor.APP, "Handy verloren", reader()));
      put("StaffAccounts.revoke", who, actor -> done(() -> accounts.revoke(actor, id)));
      put("StaffAccounts.disable", who, actor -> done(() -> accounts.disable(actor, id)));
    });
  }

  private void communes() {
    Communes communes = beans.getBean(Communes.class);
    Projects projects = beans.getBean(Projects.class);
    Authorities authorities = beans.getBean(Authorities.class);
    put(
        "CommuneAuthorities.change",
        "colleague",
        actor ->
            done(() -> authorities.change(actor, commune, fixtures.colleague, Set.of(Role.LEAD))));
    put(
        "CommuneAuthorities.give",
        "colleague",
        actor ->
            done(() -> authorities.give(actor, commune, fixtures.colleague, Set.of(Role.LEAD))));
    put(
        "Communes.create",
        "new",
        actor -> communes.create(actor, "new-" + fixtures.mark(), text(), List.of(), false));
    put(
        "Communes.grant",
        "colleague",
        actor -> done(() -> communes.grant(actor, commune, fixtures.colleague, Role.LEAD)));
    put(
        "Communes.revoke",
        "colleague",
        actor -> done(() -> communes.revoke(actor, commune, fixtures.colleague, Role.MODERATOR)));
    VolunteerLanguages languages = beans.getBean(VolunteerLanguages.class);
    Set<Language> none = Set.of();
    put(
        "VolunteerLanguages.change",
        "volunteer",
        actor -> done(() -> languages.change(actor, commune, fixtures.volunteer, none, none)));
    put(
        "VolunteerLanguages.change",
        "colleague",
        actor -> done(() -> languages.change(actor, commune, fixtures.colleague, none, none)));
    put(
        "Communes.grant",
        "volunteer",
        actor -> done(() -> communes.grant(actor, commune, fixtures.colleague, Role.TRANSLATOR)));
    put(
        "Communes.revoke",
        "volunteer",
        actor -> done(() -> communes.revoke(actor, commune, fixtures.volunteer, Role.TRANSLATOR)));
    NewProject asked = new NewProject("new", text(), text(), List.of(), List.of(), false);
    put("Projects.create", "commune", actor -> projects.create(actor, commune, asked));
    new ProjectCalls(beans, fixtures, this);
  }

  private void profiles() {
    CommuneProfiles profiles = beans.getBean(CommuneProfiles.class);
    MediaOwner marks =
        beans.getBeanProvider(MediaOwner.class).stream()
            .filter(owner -> owner.kind().equals("commune"))
            .findFirst()
            .orElseThrow();
    put(
        "CommuneMarks.access",
        "public",
        actor -> marks.access(actor, commune.value()) != MediaAccess.NONE);
    put(
        "CommuneMarks.requireChange",
        "commune",
        actor -> marks.requireChange(actor, commune.value()));
    put("CommuneProfiles.get", "commune", actor -> profiles.get(actor, commune));
    put(
        "CommuneProfiles.places",
        "commune",
        actor -> lists(profiles.places(actor).stream().map(CommuneSummary::id)));
    put(
        "CommuneProfiles.change",
        "commune",
        actor -> {
          long version = profiles.get(Fixtures.COMMAND, commune).version();
          return profiles.change(
              actor, commune, version, new CommuneProfile.Change(text(), "", "", List.of()));
        });
    put(
        "CommuneProfiles.keepMark",
        "commune",
        actor -> profiles.keepMark(actor, commune, CommuneMark.png()));
    put(
        "CommuneProfiles.removeMark",
        "commune",
        actor -> done(() -> profiles.removeMark(actor, commune)));
    CommuneMaps maps = beans.getBean(CommuneMaps.class);
    put(
        "CommuneMaps.put",
        "commune",
        actor -> maps.put(actor, commune, MapFiles.stream(MapFiles.TWO_AREAS)));
    put("CommuneMaps.remove", "commune", actor -> done(() -> maps.remove(actor, commune)));
  }

  private void log() {
    AuditLog log = beans.getBean(AuditLog.class);
    forEachPlace("AuditLog.entries", (actor, place) -> log.entries(actor, place, 0));
    forEachPlace("AuditLog.verify", log::verify);
    put(
        "AuditLog.places",
        "commune",
        actor -> lists(log.places(actor, reader()).stream().map(AuditPlace::commune)));
    put(
        "AuditLog.places",
        "portal",
        actor -> log.places(actor, reader()).stream().anyMatch(p -> p.commune() == null));
  }

  private void jobs() {
    Jobs jobs = beans.getBean(Jobs.class);
    put("Jobs.all", "-", jobs::all);
    put("Jobs.failing", "-", jobs::failing);
    put("Jobs.failures", "-", actor -> jobs.failures(actor, 0));
    put(
        "Jobs.runNow",
        "failed",
        actor -> {
          String job = fixtures.aFailedJob();
          return done(() -> jobs.runNow(actor, job));
        });
    put("Jobs.runNow", "unknown", actor -> done(() -> jobs.runNow(actor, "unknown")));
  }

  private interface InPlace {
    Object by(Actor actor, @Nullable CommuneId place);
  }

  private void forEachPlace(String method, InPlace call) {
    put(method, "commune", actor -> call.by(actor, commune));
    put(method, "portal", actor -> call.by(actor, null));
  }

  void put(String method, String with, Call call) {
    calls.put(method + " (" + with + ")", call);
  }

  private boolean lists(Stream<@Nullable CommuneId> places) {
    return places.anyMatch(commune::equals);
  }

  private static boolean enters(MailReturn mailReturn, Actor actor) {
    try {
      mailReturn.enter(actor, "", "00000000");
      return true;
    } catch (UnknownMailCodeException e) {
      return false;
    }
  }

  static Object done(Runnable action) {
    action.run();
    return true;
  }

  static LocalizedText text() {
    return Fixtures.text("Neu");
  }

  private static Language reader() {
    return Language.GERMAN;
  }
}

package org.stadtmosaik.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.account.Residents;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.audit.AuditPlace;
import org.stadtmosaik.commune.Communes;
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
    log();
    new IdeaCalls(beans, fixtures, this, folder);
  }

  /** The call of this line, if there is one. */
  public @Nullable Call of(AccessRow row) {
    return calls.get(row.toString());
  }

  private void people() {
    StaffAccounts accounts = beans.getBean(StaffAccounts.class);
    Residents residents = beans.getBean(Residents.class);
    put("Residents.recoveryCode", "own", residents::recoveryCode);
    forEachPlace(
        "StaffAccounts.create",
        (actor, place) -> accounts.create(actor, place, fixtures.email("new"), "Neu"));
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
            "shared", fixtures.shared,
            "operator", fixtures.otherOperator);
    people.forEach((who, id) -> {
      put("StaffAccounts.invite", who, actor -> accounts.invite(actor, id));
      put("StaffAccounts.disable", who, actor -> done(() -> accounts.disable(actor, id)));
    });
  }

  private void communes() {
    Communes communes = beans.getBean(Communes.class);
    Projects projects = beans.getBean(Projects.class);
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
    NewProject asked = new NewProject("new", text(), text(), List.of(), List.of(), false);
    put("Projects.create", "commune", actor -> projects.create(actor, commune, asked));
    new ProjectCalls(beans, fixtures, this);
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

package org.stadtmosaik.access;

import java.io.IOException;
import java.nio.file.Files;
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
import org.stadtmosaik.idea.BoardDataset;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.idea.NewBoard;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
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
  private final Fixtures.Place here;
  private final CommuneId commune;
  private final Map<String, Call> calls = new HashMap<>();

  public ServiceCalls(BeanFactory beans, Fixtures fixtures, Path folder) throws IOException {
    this.beans = beans;
    this.fixtures = fixtures;
    this.here = fixtures.here;
    this.commune = here.commune().id();
    people();
    communes();
    log();
    boards();
    imports(folder);
    ideas();
    moderation();
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

  private void boards() {
    Boards boards = beans.getBean(Boards.class);
    ProjectId project = here.project().id();
    NewBoard asked = new NewBoard("new", text(), text(), ReviewPolicy.BEFORE);
    put("Boards.create", "project", actor -> boards.create(actor, project, asked));
    put("Boards.led", "board", actor -> boards.led(actor, here.board().id()));
    put(
        "Boards.ledBy",
        "board",
        actor ->
            boards.ledBy(actor).stream().map(BoardSummary::id).anyMatch(here.board().id()::equals));
    put(
        "BoardDataset.dataset",
        "board",
        actor -> beans.getBean(BoardDataset.class).dataset(actor, here.board().id().value()));
    put(
        "Exports.dataset",
        "board",
        actor -> beans.getBean(Exports.class).dataset(actor, "board", here.board().id().value()));
  }

  private void imports(Path folder) throws IOException {
    IdeaImport imports = beans.getBean(IdeaImport.class);
    Path statements =
        Files.writeString(
            folder.resolve("statements.csv"),
            "timestamp,comment-id,moderated,comment-body\n1700000000,1,1,Mehr Baenke\n");
    Path votes =
        Files.writeString(
            folder.resolve("votes.csv"), "timestamp,comment-id,voter-id,vote\n1700000000,1,1,1\n");
    String board = here.board().name();
    String slug = here.commune().slug();
    String project = here.project().slug();
    ImportTarget known = new ImportTarget(board, slug, project);
    put("IdeaImport.find", "board", actor -> imports.find(actor, known));
    put("IdeaImport.findOrMake", "board", actor -> imports.findOrMake(actor, known, _ -> {}));
    put(
        "IdeaImport.findOrMake",
        "new-board",
        actor -> imports.findOrMake(actor, new ImportTarget("new", slug, project), _ -> {}));
    ImportTarget unknown = new ImportTarget("new", "new-" + fixtures.mark(), "new");
    put(
        "IdeaImport.findOrMake",
        "new-commune",
        actor -> imports.findOrMake(actor, unknown, _ -> {}));
    put(
        "IdeaImport.preview",
        "board",
        actor -> imports.preview(actor, here.board().id(), statements, votes, _ -> {}));
    put(
        "IdeaImport.run",
        "board",
        actor ->
            imports.run(actor, here.board().id(), Language.GERMAN, statements, votes, _ -> {}));
  }

  private void ideas() {
    Ideas ideas = beans.getBean(Ideas.class);
    Voices voices = beans.getBean(Voices.class);
    put(
        "Ideas.submit",
        "board",
        actor -> ideas.submit(actor, here.board().id(), Ids.next(), written()));
    Map<String, IdeaId> states =
        Map.of(
            "held", here.held(),
            "published", here.published(),
            "declined", here.declined(),
            "withdrawn", here.withdrawn());
    states.forEach((state, id) -> {
      long version = fixtures.version(id);
      put("Ideas.get", state, actor -> ideas.get(actor, id));
      put("Ideas.edit", state, actor -> ideas.edit(actor, id, version, written()));
      put("Ideas.withdraw", state, actor -> ideas.withdraw(actor, id));
      put("Ideas.mine", state, actor -> contains(ideas.mine(actor), id));
      put(
          "Ideas.published",
          state,
          actor -> contains(ideas.published(actor, here.board().id(), 0).ideas(), id));
      put("Voices.support", state, actor -> voices.support(actor, id));
      put("Voices.unsupport", state, actor -> voices.unsupport(actor, id));
      put("Voices.opine", state, actor -> done(() -> voices.opine(actor, id, Opinion.AGREE)));
      put("Voices.forgetOpinion", state, actor -> done(() -> voices.forgetOpinion(actor, id)));
    });
  }

  private void moderation() {
    Moderation moderation = beans.getBean(Moderation.class);
    long version = fixtures.version(here.held());
    put("Moderation.get", "case", actor -> moderation.get(actor, here.open()));
    put("Moderation.get", "decided", actor -> moderation.get(actor, here.decided()));
    put("Moderation.claim", "case", actor -> moderation.claim(actor, here.open()));
    put("Moderation.release", "case", actor -> moderation.release(actor, here.open()));
    put(
        "Moderation.decide",
        "publish",
        actor -> moderation.decide(actor, here.open(), version, Verdict.publish()));
    Verdict decline = Verdict.decline(DeclineReason.UNCLEAR, text());
    put(
        "Moderation.decide",
        "decline",
        actor -> moderation.decide(actor, here.open(), version, decline));
    put(
        "Moderation.queue",
        "case",
        actor ->
            moderation.queue(actor, 0).cases().stream()
                .map(CaseView::commune)
                .anyMatch(commune::equals));
    put(
        "Moderation.waiting",
        "case",
        actor -> {
          long before = moderation.waiting(actor);
          fixtures.freshIdea(here.board().id());
          return moderation.waiting(actor) > before;
        });
  }

  private interface InPlace {
    Object by(Actor actor, @Nullable CommuneId place);
  }

  private void forEachPlace(String method, InPlace call) {
    put(method, "commune", actor -> call.by(actor, commune));
    put(method, "portal", actor -> call.by(actor, null));
  }

  private void put(String method, String with, Call call) {
    calls.put(method + " (" + with + ")", call);
  }

  private boolean lists(Stream<@Nullable CommuneId> places) {
    return places.anyMatch(commune::equals);
  }

  private static boolean contains(List<IdeaView> views, IdeaId id) {
    return views.stream().map(IdeaView::id).anyMatch(id::equals);
  }

  private static Object done(Runnable action) {
    action.run();
    return true;
  }

  private static IdeaSubmission written() {
    return new IdeaSubmission("Ganz anders " + Ids.next(), null, "de");
  }

  private static org.stadtmosaik.shared.LocalizedText text() {
    return Fixtures.text("Neu");
  }

  private static Language reader() {
    return Language.GERMAN;
  }
}

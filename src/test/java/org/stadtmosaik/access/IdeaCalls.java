package org.stadtmosaik.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.idea.BoardDataset;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.GivenGroups;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.IdeaPhotos;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ImportFiles;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.idea.NewBoard;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.idea.chain.IdeaChains;
import org.stadtmosaik.idea.chain.TargetLinks;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.idea.follow.StaffIdeaFilter;
import org.stadtmosaik.idea.follow.StaffIdeas;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.idea.opinion.OpinionReports;
import org.stadtmosaik.idea.opinion.Statements;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.MediaSubject;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/** The calls of {@link ServiceCalls} that are about boards, ideas and cases. */
final class IdeaCalls {

  private final BeanFactory beans;
  private final Fixtures fixtures;
  private final Fixtures.Place here;
  private final ServiceCalls calls;

  IdeaCalls(BeanFactory beans, Fixtures fixtures, ServiceCalls calls, Path folder)
      throws IOException {
    this.beans = beans;
    this.fixtures = fixtures;
    this.here = fixtures.here;
    this.calls = calls;
    boards(Files.writeString(folder.resolve("groups.csv"), "participant,group\n"));
    imports(folder);
    ideas();
    moderation();
    photos();
    followUps();
  }

  private void followUps() {
    BoardId board = here.board().id();
    IdeaId published = here.published();
    IdeaStatuses statuses = beans.getBean(IdeaStatuses.class);
    IdeaStatus status = statuses.of(Fixtures.COMMAND, board).getFirst();
    put("IdeaStatuses.of", "board", actor -> statuses.of(actor, board));
    put(
        "IdeaStatuses.change",
        "board",
        actor -> ServiceCalls.done(() -> statuses.change(actor, board, status, status)));
    put(
        "IdeaStatuses.add",
        "board",
        actor -> ServiceCalls.done(() -> statuses.add(actor, board, status)));
    put(
        "IdeaStatuses.move",
        "board",
        actor -> ServiceCalls.done(() -> statuses.move(actor, board, status.id(), -1)));
    put(
        "IdeaStatuses.retire",
        "board",
        actor -> ServiceCalls.done(() -> statuses.retire(actor, board, status.id(), false)));
    FollowUps followUps = beans.getBean(FollowUps.class);
    FollowUpOrder order =
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(published, 0L),
            new FollowUpOrder.NewStatus(status.id(), ServiceCalls.text()),
            null);
    put(
        "FollowUps.decide",
        "published",
        actor -> ServiceCalls.done(() -> followUps.decide(actor, order)));
    StaffIdeas staffIdeas = beans.getBean(StaffIdeas.class);
    put("StaffIdeas.find", "board", actor -> staffIdeas.find(actor, board, StaffIdeaFilter.ALL, 0));
    put("StaffIdeas.get", "published", actor -> staffIdeas.get(actor, published));
    put("StaffIdeas.get", "held", actor -> staffIdeas.get(actor, here.held()));
    merges(published, fixtures.publishedIdea(), fixtures.publishedIdea());
    IdeaChains chains = beans.getBean(IdeaChains.class);
    put("IdeaChains.targets", "board", actor -> chains.targets(actor, board));
    put("IdeaChains.linked", "published", actor -> chains.linked(actor, published));
    put(
        "IdeaChains.link",
        "published",
        actor -> ServiceCalls.done(() -> chains.link(actor, published, Set.of(), Set.of())));
    put(
        "IdeaChains.plan",
        "board",
        actor -> ServiceCalls.done(() -> chains.plan(actor, board, null, null)));
    targets(here.project().id());
  }

  private void targets(ProjectId project) {
    TargetLinks links = beans.getBean(TargetLinks.class);
    UUID unknown = UUID.randomUUID();
    put("TargetLinks.targets", "project", actor -> links.targets(actor, project));
    put("TargetLinks.numbers", "project", actor -> links.numbers(actor, project));
    put("TargetLinks.shown", "project", actor -> links.shown(actor, project, List.of()));
    put("TargetLinks.find", "project", actor -> links.find(actor, project, "Bank"));
    put("TargetLinks.of", "unknown", actor -> links.of(actor, project, unknown));
    put(
        "TargetLinks.link",
        "unknown",
        actor -> ServiceCalls.done(() -> links.link(actor, project, unknown, Set.of(), Set.of())));
  }

  private void merges(IdeaId stays, IdeaId goes, IdeaId gone) {
    IdeaMerges merges = beans.getBean(IdeaMerges.class);
    MergeOrder done =
        new MergeOrder(UUID.randomUUID(), goes, Map.of(goes, 0L, gone, 0L), ServiceCalls.text());
    merges.merge(Fixtures.COMMAND, done);
    UUID merge = merges.of(List.of(gone)).get(gone).id();
    put("IdeaMerges.into", "published", actor -> merges.into(actor, stays));
    put("IdeaMerges.undo", "merge", actor -> ServiceCalls.done(() -> merges.undo(actor, merge)));
    put(
        "IdeaMerges.merge",
        "published",
        actor ->
            ServiceCalls.done(() ->
                merges.merge(
                    actor,
                    new MergeOrder(
                        UUID.randomUUID(),
                        stays,
                        Map.of(stays, 0L, goes, 1L),
                        ServiceCalls.text()))));
  }

  private void photos() {
    Media media = beans.getBean(Media.class);
    MediaOwner owner =
        beans.getBeanProvider(MediaOwner.class).stream()
            .filter(feature -> feature.kind().equals(Ideas.TYPE))
            .findFirst()
            .orElseThrow();
    Map.of(
            "held", here.held(),
            "published", here.published(),
            "declined", here.declined(),
            "withdrawn", here.withdrawn())
        .forEach((state, id) ->
            put(
                "IdeaPhotoAccess.access",
                state,
                actor -> {
                  MediaAccess access = owner.access(actor, id.value());
                  return access == MediaAccess.NONE ? false : access;
                }));
    fixtures.photos.forEach((state, id) -> {
      put("Media.access", state, actor -> media.access(actor, id));
      put("Media.read", state, actor -> media.read(actor, id, MediaSize.THUMBNAIL));
      put(
          "Media.describe",
          state,
          actor -> ServiceCalls.done(() -> media.describe(actor, id, ServiceCalls.text())));
      put("Media.remove", state, actor -> ServiceCalls.done(() -> media.remove(actor, id)));
    });
    IdeaPhotos ideaPhotos = beans.getBean(IdeaPhotos.class);
    put(
        "IdeaPhotos.keep",
        "board",
        actor ->
            ServiceCalls.done(() ->
                ideaPhotos.keep(
                    actor,
                    here.board().id(),
                    UUID.randomUUID(),
                    new ByteArrayInputStream(Pictures.jpeg(40, 30)))));
    Map.of("held", here.held(), "published", here.published())
        .forEach((state, id) ->
            put(
                "Media.store",
                state,
                actor ->
                    media.store(
                        actor,
                        new MediaSubject(Ideas.TYPE, id.value()),
                        new ByteArrayInputStream(Pictures.jpeg(40, 30)),
                        null)));
  }

  private void opinions(BoardId board) {
    BoardOpinions opinions = beans.getBean(BoardOpinions.class);
    Statements statements = beans.getBean(Statements.class);
    OpinionReports reports = beans.getBean(OpinionReports.class);
    put("Statements.round", "board", actor -> statements.round(actor, board));
    put("Statements.left", "board", actor -> statements.left(actor, board));
    put("OpinionReports.of", "board", actor -> reports.of(actor, board));
    put("BoardOpinions.summary", "board", actor -> opinions.summary(actor, board));
    put("BoardOpinions.across", "board", actor -> opinions.across(actor, board, 0));
    put("BoardOpinions.telling", "board", actor -> opinions.telling(actor, board, 1, 5));
    put(
        "BoardOpinions.statements",
        "board",
        actor -> opinions.statements(actor, board, List.of(here.published())));
  }

  private void boards(Path grouping) {
    Boards boards = beans.getBean(Boards.class);
    ProjectId project = here.project().id();
    NewBoard asked =
        new NewBoard("new", ServiceCalls.text(), ServiceCalls.text(), ReviewPolicy.BEFORE);
    put("Boards.create", "project", actor -> boards.create(actor, project, asked));
    put("Boards.led", "board", actor -> boards.led(actor, here.board().id()));
    put(
        "Boards.ledBy",
        "board",
        actor ->
            boards.ledBy(actor).stream().map(BoardSummary::id).anyMatch(here.board().id()::equals));
    opinions(here.board().id());
    BoardDataset dataset = beans.getBean(BoardDataset.class);
    put(
        "BoardDataset.dataset(Actor,UUID)",
        "board",
        actor -> dataset.dataset(actor, here.board().id().value()));
    GivenGroups groups =
        dataset.grouping(new Actor.Command("test"), here.board().id(), grouping, _ -> {});
    put(
        "BoardDataset.dataset(Actor,UUID,GivenGroups)",
        "board",
        actor -> dataset.dataset(actor, here.board().id().value(), groups));
    put(
        "BoardDataset.grouping",
        "board",
        actor -> dataset.grouping(actor, here.board().id(), grouping, _ -> {}));
    put(
        "Exports.dataset(Actor,String,UUID)",
        "board",
        actor -> beans.getBean(Exports.class).dataset(actor, "board", here.board().id().value()));
    put(
        "Exports.dataset(Actor,String,UUID,Language)",
        "board",
        actor ->
            beans
                .getBean(Exports.class)
                .dataset(actor, "board", here.board().id().value(), Language.ARABIC));
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
    ImportFiles files = new ImportFiles(statements, votes, null);
    put(
        "IdeaImport.preview(Actor,BoardId,ImportFiles,Consumer)",
        "board",
        actor -> imports.preview(actor, here.board().id(), files, _ -> {}));
    put(
        "IdeaImport.run(Actor,BoardId,Language,ImportFiles,Consumer)",
        "board",
        actor -> imports.run(actor, here.board().id(), Language.GERMAN, files, _ -> {}));
    put(
        "IdeaImport.preview(Actor,BoardId,Path,Path,Consumer)",
        "board",
        actor -> imports.preview(actor, here.board().id(), statements, votes, _ -> {}));
    put(
        "IdeaImport.run(Actor,BoardId,Language,Path,Path,Consumer)",
        "board",
        actor ->
            imports.run(actor, here.board().id(), Language.GERMAN, statements, votes, _ -> {}));
  }

  private void ideas() {
    Ideas ideas = beans.getBean(Ideas.class);
    Voices voices = beans.getBean(Voices.class);
    IdeaLists lists = beans.getBean(IdeaLists.class);
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
      put("Ideas.newest", state, actor -> contains(ideas.newest(actor, here.board().id()), id));
      put(
          "IdeaLists.page",
          state,
          actor ->
              contains(
                  lists.page(actor, here.board().id(), IdeaQuery.in(IdeaOrder.NEWEST), 0).ideas(),
                  id));
      put("Voices.support", state, actor -> voices.support(actor, id));
      put("Voices.unsupport", state, actor -> voices.unsupport(actor, id));
      put(
          "Voices.opine",
          state,
          actor -> ServiceCalls.done(() -> voices.opine(actor, id, Opinion.AGREE)));
      put(
          "Voices.forgetOpinion",
          state,
          actor -> ServiceCalls.done(() -> voices.forgetOpinion(actor, id)));
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
    Verdict decline = Verdict.decline(DeclineReason.UNCLEAR, ServiceCalls.text());
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
                .anyMatch(here.commune().id()::equals));
    put(
        "Moderation.waiting",
        "case",
        actor -> {
          long before = moderation.waiting(actor);
          fixtures.freshIdea(here.board().id());
          return moderation.waiting(actor) > before;
        });
  }

  private static boolean contains(List<IdeaView> views, IdeaId id) {
    return views.stream().map(IdeaView::id).anyMatch(id::equals);
  }

  private static IdeaSubmission written() {
    return new IdeaSubmission("Ganz anders " + Ids.next(), null, "de");
  }

  private void put(String method, String with, ServiceCalls.Call call) {
    calls.put(method, with, call);
  }
}

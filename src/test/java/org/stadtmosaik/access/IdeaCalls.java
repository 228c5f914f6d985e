package org.stadtmosaik.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.idea.BoardDataset;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.IdeaPhotos;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.idea.NewBoard;
import org.stadtmosaik.idea.Opinion;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.Voices;
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
    boards();
    imports(folder);
    ideas();
    moderation();
    photos();
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

  private void boards() {
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
    put(
        "BoardDataset.dataset",
        "board",
        actor -> beans.getBean(BoardDataset.class).dataset(actor, here.board().id().value()));
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

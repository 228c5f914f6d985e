package org.stadtmosaik.access;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.idea.coauthor.CoAuthors;
import org.stadtmosaik.idea.file.IdeaFiles;
import org.stadtmosaik.idea.history.IdeaHistory;
import org.stadtmosaik.idea.topic.Topics;
import org.stadtmosaik.media.Pdfs;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;

/** The requests and calls that are about topics, places, co-authors and files of ideas. */
final class IdeaPartCalls {

  private final CoAuthors coAuthors;
  private final IdeaFiles files;
  private final Topics topics;
  private final Ideas ideas;
  private final Voices voices;
  private final IdeaHistory history;
  private final Moderation moderation;
  private final Fixtures fixtures;

  IdeaPartCalls(BeanFactory beans, Fixtures fixtures) {
    this.coAuthors = beans.getBean(CoAuthors.class);
    this.files = beans.getBean(IdeaFiles.class);
    this.topics = beans.getBean(Topics.class);
    this.ideas = beans.getBean(Ideas.class);
    this.voices = beans.getBean(Voices.class);
    this.history = beans.getBean(IdeaHistory.class);
    this.moderation = beans.getBean(Moderation.class);
    this.fixtures = fixtures;
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    IdeaId held = fixtures.here.held();
    UUID file = file(held);
    calls.accept(
        "POST /api/v1/ideas/{idea}/co-authors (wrong)",
        browser -> accept(browser, fixtures.here.published().value()));
    calls.accept(
        "POST /api/v1/ideas/{idea}/co-authors (unknown)",
        browser -> accept(browser, UUID.randomUUID()));
    calls.accept(
        "GET /staff/ideas/{idea}/files/{file} (idea)",
        browser -> browser.get("/staff/ideas/" + held.value() + "/files/" + file));
    calls.accept(
        "GET /staff/ideas/{idea}/files/{file} (unknown)",
        browser -> browser.get("/staff/ideas/" + held.value() + "/files/" + UUID.randomUUID()));
  }

  private static java.net.http.HttpResponse<String> accept(PortalBrowser browser, UUID idea) {
    return browser.api("POST", "/api/v1/ideas/" + idea + "/co-authors", "{\"secret\":\"wrong\"}");
  }

  private UUID file(IdeaId idea) {
    return files
        .add(Fixtures.COMMAND, idea, "Skizze.pdf", new ByteArrayInputStream(Pdfs.plain()))
        .id();
  }

  void methods(ServiceCalls calls) {
    writing(calls);
    earlier(calls);
    IdeaId held = fixtures.here.held();
    calls.put(
        "IdeaFiles.add",
        "held",
        actor -> files.add(actor, held, "Plan.pdf", new ByteArrayInputStream(Pdfs.plain())).name());
    calls.put("IdeaFiles.allows", "held", actor -> files.allows(actor, held));
    calls.put("IdeaFiles.of", "held", actor -> files.of(actor, held));
    calls.put("IdeaFiles.read", "held", actor -> files.read(actor, held, file(held)));
    calls.put(
        "IdeaFiles.remove",
        "held",
        actor -> ServiceCalls.done(() -> files.remove(actor, held, file(held))));
    BoardId board = fixtures.here.board().id();
    calls.put(
        "Topics.put",
        "board",
        actor -> ServiceCalls.done(() -> topics.put(actor, board, List.of(), List.of())));
    calls.put("Topics.uses", "board", actor -> ServiceCalls.done(() -> topics.uses(actor, board)));
  }

  /** An idea that was changed after somebody had supported it. */
  private void earlier(ServiceCalls calls) {
    Actor author = fixtures.actor(Who.AUTHOR);
    IdeaId idea = fixtures.publishedIdea();
    voices.support(fixtures.actor(Who.OTHER_RESIDENT), idea);
    ideas.edit(
        author,
        idea,
        fixtures.version(idea),
        new IdeaSubmission("Zwei Bänke am Fluss", null, "de"));
    decide(idea, Verdict.publish());
    UUID earlier = history.of(ideas.get(author, idea)).getFirst().id();
    calls.put("IdeaHistory.look", "earlier", actor -> history.look(actor, earlier));
    calls.put(
        "IdeaHistory.object",
        "removed",
        actor ->
            ServiceCalls.done(() -> {
              Actor moderator = fixtures.actor(Who.MODERATOR);
              CaseId opened = history.look(moderator, earlier);
              long version = moderation.get(moderator, opened).subject().version();
              moderation.decide(
                  moderator,
                  opened,
                  version,
                  Verdict.decline(DeclineReason.INSULT, Fixtures.text("Bitte freundlich.")));
              history.object(actor, earlier, "Das war nicht so gemeint.");
            }));
    SubjectRef published = new SubjectRef(Ideas.TYPE, fixtures.here.published().value());
    calls.put(
        "Moderation.open",
        "published",
        actor -> moderation.open(actor, fixtures.here.commune().id(), published, 0));
  }

  private void decide(IdeaId idea, Verdict verdict) {
    moderation.decide(
        fixtures.actor(Who.MODERATOR), fixtures.caseOf(idea), fixtures.version(idea), verdict);
  }

  private void writing(ServiceCalls calls) {
    IdeaId published = fixtures.here.published();
    Actor author = fixtures.actor(Who.AUTHOR);
    calls.put(
        "CoAuthors.accept",
        "open",
        actor ->
            ServiceCalls.done(() -> {
              if (actor.equals(author)) {
                // An author has nothing to accept of their own: as if there were nothing.
                throw new org.stadtmosaik.shared.NotFoundException();
              }
              coAuthors.accept(actor, published, coAuthors.invite(author, published).secret());
              coAuthors.leave(actor, published);
            }));
    calls.put(
        "CoAuthors.end",
        "published",
        actor -> ServiceCalls.done(() -> coAuthors.end(actor, published, UUID.randomUUID())));
    calls.put("CoAuthors.invite", "published", actor -> coAuthors.invite(actor, published));
    calls.put(
        "CoAuthors.leave",
        "published",
        actor -> ServiceCalls.done(() -> coAuthors.leave(actor, published)));
    calls.put(
        "CoAuthors.of",
        "published",
        actor -> ServiceCalls.done(() -> coAuthors.of(actor, published)));
  }
}

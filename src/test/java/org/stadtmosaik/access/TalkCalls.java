package org.stadtmosaik.access;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.BroughtComment;
import org.stadtmosaik.discussion.CommentChannel;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentIntake;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.CommentSupports;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.discussion.MyComments;
import org.stadtmosaik.discussion.Order;
import org.stadtmosaik.following.FollowButtons;
import org.stadtmosaik.following.FollowMail;
import org.stadtmosaik.following.Follows;
import org.stadtmosaik.following.Rhythm;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.following.Wishes;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

/** The requests and calls of the role matrix that are about comments and following. */
final class TalkCalls {

  private final BeanFactory beans;
  private final Fixtures fixtures;
  private final Comments comments;
  private final CommentId published;
  private final CommentId held;

  TalkCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.fixtures = fixtures;
    this.comments = beans.getBean(Comments.class);
    this.published = bring(Fixtures.COMMAND);
    this.held = fresh();
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    Map.of("published", fixtures.here.published(), "held", fixtures.here.held())
        .forEach((state, idea) -> {
          calls.accept(
              "POST /api/v1/discussions/{type}/{thing}/comments (" + state + ")",
              browser ->
                  browser.api(
                      "POST",
                      "/api/v1/discussions/idea/" + idea.value() + "/comments",
                      said(UUID.randomUUID())));
          calls.accept(
              "GET /api/v1/discussions/{type}/{thing}/news (" + state + ")",
              browser -> browser.get("/api/v1/discussions/idea/" + idea.value() + "/news?since=0"));
          String follow = "/api/v1/follows/idea/" + idea.value();
          calls.accept(
              "PUT /api/v1/follows/{type}/{thing} (" + state + ")",
              browser -> browser.api("PUT", follow, ""));
          calls.accept(
              "DELETE /api/v1/follows/{type}/{thing} (" + state + ")",
              browser -> browser.api("DELETE", follow, ""));
        });
    calls.accept(
        "POST /api/v1/follows/mail (address)",
        browser -> {
          browser.api("PUT", "/api/v1/follows/idea/" + fixtures.here.published().value(), "");
          return browser.api(
              "POST",
              "/api/v1/follows/mail",
              "{\"address\":\"follow@" + fixtures.mark() + ".example\"}");
        });
    calls.accept(
        "PUT /api/v1/comments/{comment} (fresh)",
        browser -> browser.api("PUT", path(fresh()), said(null)));
    calls.accept(
        "POST /api/v1/comments/{comment}/withdrawal (fresh)",
        browser -> browser.api("POST", path(fresh()) + "/withdrawal", ""));
    Map.of("published", published, "held", held)
        .forEach((state, comment) -> {
          calls.accept(
              "PUT /api/v1/comments/{comment}/support (" + state + ")",
              browser -> browser.api("PUT", path(comment) + "/support", ""));
          calls.accept(
              "DELETE /api/v1/comments/{comment}/support (" + state + ")",
              browser -> browser.api("DELETE", path(comment) + "/support", ""));
        });
  }

  void methods(ServiceCalls calls) {
    Discussions discussions = beans.getBean(Discussions.class);
    CommentSupports supports = beans.getBean(CommentSupports.class);
    calls.put("CommentIntake.bring", "published", this::bring);
    calls.put(
        "Comments.edit", "own", actor -> comments.edit(actor, held, 0, submission("Anders.")));
    calls.put("Comments.withdraw", "own", actor -> comments.withdraw(actor, held));
    calls.put(
        "CommentSupports.unsupport", "published", actor -> supports.unsupport(actor, published));
    Map.of("published", fixtures.here.published(), "held", fixtures.here.held())
        .forEach((state, idea) -> {
          calls.put(
              "Comments.submit",
              state,
              actor -> comments.submit(actor, about(idea), Ids.next(), submission("Ja.")));
          calls.put(
              "Discussions.page",
              state,
              actor -> discussions.page(actor, about(idea), Order.NEWEST, 0));
        });
    Map.of("published", published, "held", held)
        .forEach((state, comment) -> {
          calls.put("CommentSupports.support", state, actor -> supports.support(actor, comment));
          calls.put(
              "Discussions.thread",
              state,
              actor ->
                  discussions
                      .thread(actor, about(fixtures.here.published()), comment, 0)
                      .isPresent());
        });
    MyComments mine = beans.getBean(MyComments.class);
    calls.put("MyComments.of", "own", actor -> !mine.of(actor).isEmpty());
    following(calls);
  }

  private void following(ServiceCalls calls) {
    Follows follows = beans.getBean(Follows.class);
    FollowButtons buttons = beans.getBean(FollowButtons.class);
    Target target = target(fixtures.here.published());
    var project = fixtures.here.project().id();
    Wishes daily = new Wishes(Rhythm.DAILY, false, true);
    follows.follow(author(), target, Language.GERMAN);
    follows.wish(author(), daily);
    FollowMail mail = beans.getBean(FollowMail.class);
    calls.put(
        "FollowMail.ask",
        "own",
        actor ->
            ServiceCalls.done(() -> {
              if (actor instanceof Actor.Resident) {
                follows.follow(actor, target, Language.GERMAN);
              }
              mail.ask(actor, fixtures.email("follow"), Language.GERMAN);
            }));
    calls.put("FollowButtons.row", "published", actor -> buttons.row(actor, target, project));
    calls.put("Follows.of", "own", actor -> !follows.of(actor).isEmpty());
    calls.put("Follows.isFollowing", "own", actor -> follows.isFollowing(actor, target, project));
    calls.put("Follows.wishes", "own", actor -> follows.wishes(actor).equals(daily));
    calls.put("Follows.wish", "own", actor -> ServiceCalls.done(() -> follows.wish(actor, daily)));
    calls.put(
        "Follows.afterWriting",
        "published",
        actor -> ServiceCalls.done(() -> follows.afterWriting(actor, target, Language.GERMAN)));
    calls.put(
        "Follows.unfollow",
        "published",
        actor -> ServiceCalls.done(() -> follows.unfollow(actor, target, Language.GERMAN)));
    Map.of("published", fixtures.here.published(), "held", fixtures.here.held())
        .forEach((state, idea) ->
            calls.put(
                "Follows.follow",
                state,
                actor ->
                    ServiceCalls.done(() -> follows.follow(actor, target(idea), Language.GERMAN))));
  }

  private CommentId bring(Actor actor) {
    return beans
        .getBean(CommentIntake.class)
        .bring(
            actor,
            about(fixtures.here.published()),
            new BroughtComment(CommentChannel.PAPER, null, submission("Vom Papier."), null));
  }

  /** A comment of the author's that waits. */
  private CommentId fresh() {
    return comments
        .submit(author(), about(fixtures.here.published()), Ids.next(), submission("Neu."))
        .id();
  }

  private Actor.Resident author() {
    return (Actor.Resident) fixtures.actor(Who.AUTHOR);
  }

  private static CommentSubmission submission(String text) {
    return new CommentSubmission(text, Mark.NONE, "de", null);
  }

  private static About about(IdeaId idea) {
    return new About(Ideas.TYPE, idea.value());
  }

  private static Target target(IdeaId idea) {
    return new Target(Ideas.TYPE, idea.value());
  }

  private static String path(CommentId comment) {
    return "/api/v1/comments/" + comment.value();
  }

  private static String said(@Nullable UUID clientId) {
    return "{\"clientId\":%s,\"version\":0,\"text\":\"Gut.\",\"language\":\"de\"}"
        .formatted(clientId == null ? "null" : "\"" + clientId + "\"");
  }
}

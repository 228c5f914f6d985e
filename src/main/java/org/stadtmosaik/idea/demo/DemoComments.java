package org.stadtmosaik.idea.demo;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.BroughtComment;
import org.stadtmosaik.discussion.CommentChannel;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentIntake;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.CommentSupports;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.ResidentKey;

/** Invented comments on invented ideas, in several languages. */
@Component
class DemoComments implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final DemoIdeas ideas;
  private final CommentIntake intake;
  private final CommentSupports supports;
  private final Discussions discussions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DemoComments(
      DemoIdeas ideas,
      CommentIntake intake,
      CommentSupports supports,
      Discussions discussions,
      Clock clock) {
    this.ideas = ideas;
    this.intake = intake;
    this.supports = supports;
    this.discussions = discussions;
    this.clock = clock;
  }

  /** After the boards. */
  @Override
  public int order() {
    return 45;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoTalk talk : DemoFile.read("comments", DemoTalk[].class)) {
      ideas
          .find(talk)
          .filter(idea -> discussions.counts(idea.type(), List.of(idea.id())).isEmpty())
          .ifPresent(idea -> talk.comments().forEach(comment -> keep(idea, comment, null)));
    }
  }

  private void keep(About idea, DemoComment comment, @Nullable CommentId thread) {
    CommentId kept =
        intake.bring(
            COMMAND,
            idea,
            new BroughtComment(
                comment.channel(),
                null,
                new CommentSubmission(
                    comment.text(),
                    comment.mark(),
                    comment.language(),
                    thread == null ? null : thread.value()),
                clock.instant().minus(Duration.ofHours(comment.hours()))));
    for (int i = 0; i < comment.supports(); i++) {
      supports.support(resident(), kept);
    }
    if (comment.replies() != null) {
      comment.replies().forEach(reply -> keep(idea, reply, kept));
    }
  }

  private Actor.Resident resident() {
    byte[] secret = new byte[ResidentKey.BYTES];
    random.nextBytes(secret);
    return new Actor.Resident(new ResidentKey(secret));
  }

  /**
   * What is said about one idea.
   *
   * @param idea with what its text begins
   */
  record DemoTalk(
      String commune, String project, String board, String idea, List<DemoComment> comments) {}

  record DemoComment(
      String language,
      int hours,
      Mark mark,
      int supports,
      CommentChannel channel,
      String text,
      @Nullable List<DemoComment> replies) {}
}

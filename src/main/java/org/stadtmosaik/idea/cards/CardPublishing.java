package org.stadtmosaik.idea.cards;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.idea.domain.PublishingPolicy;
import org.stadtmosaik.idea.talk.IdeaNews;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.Actor;

/** A card's way onto the board and off it, in the caller's transaction. */
@Component
class CardPublishing {

  private final IdeaRepository ideas;
  private final Moderation moderation;
  private final AuditLog audit;
  private final IdeaNews news;

  CardPublishing(IdeaRepository ideas, Moderation moderation, AuditLog audit, IdeaNews news) {
    this.ideas = ideas;
    this.moderation = moderation;
    this.audit = audit;
    this.news = news;
  }

  /** By the same rules as what comes from a phone. */
  void store(BoardSummary board, Idea idea, IdeaSubmission written, Instant now) {
    if (PublishingPolicy.check(board, written).isEmpty()) {
      idea.publish(now);
      Idea published = ideas.saveAndFlush(idea);
      news.published(published.id(), board, null);
    } else {
      Idea held = ideas.saveAndFlush(idea);
      moderation.review(board.commune(), ref(held), held.version());
    }
  }

  boolean isTakenBack(Idea idea) {
    return idea.state() == IdeaState.WITHDRAWN;
  }

  void takeBack(Idea idea, Instant now) {
    idea.withdraw(now);
    ideas.saveAndFlush(idea);
    moderation.withdraw(ref(idea));
  }

  void log(Actor actor, BoardSummary board, String action, Idea idea, Map<String, String> details) {
    audit.record(actor, board.commune(), action, "idea:" + idea.id().value(), details);
  }

  private static SubjectRef ref(Idea idea) {
    return new SubjectRef(Ideas.TYPE, idea.id().value());
  }
}

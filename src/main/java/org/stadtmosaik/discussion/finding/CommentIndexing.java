package org.stadtmosaik.discussion.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentChanged;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.DiscussionChanged;
import org.stadtmosaik.search.PartByPart;
import org.stadtmosaik.search.Search;

/**
 * Changes the index with the comments, or not at all: once before a transaction ends, however many
 * comments it has changed, since an import brings thousands in one.
 */
@Component
class CommentIndexing {

  private static final int AT_ONCE = PartByPart.AT_ONCE;

  private final FoundComments comments;
  private final Search search;

  CommentIndexing(FoundComments comments, Search search) {
    this.comments = comments;
    this.search = search;
  }

  @EventListener
  void changed(CommentChanged event) {
    gathered().changed.add(event.comment().value());
  }

  @EventListener
  void changed(DiscussionChanged event) {
    gathered().things.add(event.about());
  }

  private Gathered gathered() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Gathered before) {
      return before;
    }
    Gathered gathered = new Gathered();
    TransactionSynchronizationManager.registerSynchronization(gathered);
    TransactionSynchronizationManager.bindResource(this, gathered);
    return gathered;
  }

  /** What one transaction has changed so far. */
  private final class Gathered implements TransactionSynchronization {

    private final Set<UUID> changed = new TreeSet<>();
    private final Set<About> things = new LinkedHashSet<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      List<UUID> all = List.copyOf(changed);
      for (int from = 0; from < all.size(); from += AT_ONCE) {
        search.refresh(Comments.TYPE, all.subList(from, Math.min(from + AT_ONCE, all.size())));
      }
      things.forEach(this::refresh);
    }

    private void refresh(About about) {
      PartByPart.each(
          (after, most) -> comments.of(about, after, most),
          part -> search.refresh(Comments.TYPE, part));
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(CommentIndexing.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(CommentIndexing.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(CommentIndexing.this);
    }
  }
}

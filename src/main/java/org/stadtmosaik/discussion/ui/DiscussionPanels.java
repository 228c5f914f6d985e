package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.DiscussionPanel;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.discussion.translation.TranslatedComments;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentProvider;
import org.stadtmosaik.translation.Translated;

/** Draws discussions, and does what their buttons say. */
@org.springframework.stereotype.Component
class DiscussionPanels implements DiscussionPanel {

  private final Discussions discussions;
  private final Comments comments;
  private final TranslatedComments translated;
  private final ResidentProvider residents;
  private final Clock clock;

  DiscussionPanels(
      Discussions discussions,
      Comments comments,
      TranslatedComments translated,
      ResidentProvider residents,
      Clock clock) {
    this.discussions = discussions;
    this.comments = comments;
    this.translated = translated;
    this.residents = residents;
    this.clock = clock;
  }

  @Override
  public Optional<Component> of(Actor reader, About about, QueryParameters asked) {
    Asked part = Asked.of(asked);
    try {
      return Optional.of(new DiscussionSection(this, page(reader, about, part), part));
    } catch (NotFoundException e) {
      // Its author sees the page, and nobody else does.
      return Optional.empty();
    }
  }

  ThreadPage page(Actor reader, About about, Asked asked) {
    return Optional.ofNullable(asked.thread())
        .flatMap(thread -> discussions.thread(reader, about, thread, asked.page()))
        .orElseGet(() -> discussions.page(reader, about, asked.order(), asked.page()));
  }

  /** What there is of a page in the reader's language, by comment. */
  Map<UUID, Translated> translated(ThreadPage page) {
    return translated.of(page, CurrentLanguage.get());
  }

  /** Who reads now: whoever has just written is known only since then. */
  Actor reader() {
    return residents.reader();
  }

  void withdraw(Actor reader, CommentId id) {
    comments.withdraw(reader, id);
  }

  Clock clock() {
    return clock;
  }
}

package org.stadtmosaik.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Claim;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/** Cases that wait, one below the other. */
class QueueList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  private final transient Actor reader;
  private final Instant now;

  /**
   * @param chosen the case that is open beside the list; {@code null} if none is
   */
  QueueList(List<CaseView> cases, Actor reader, Instant now, @Nullable CaseId chosen) {
    this.reader = reader;
    this.now = now;
    addClassName("queue");
    for (CaseView found : cases) {
      Anchor item = item(found);
      if (found.id().equals(chosen)) {
        item.getElement().setAttribute("aria-current", "true");
      }
      add(new ListItem(item));
    }
  }

  private Anchor item(CaseView found) {
    Language language = CurrentLanguage.get();
    Span written = soft(found.subject().language().nameIn(language));
    written.addClassName("push");
    Div head = new Div(due(found.dueAt()), written);
    head.addClassName("row");
    Span text = new Span(found.subject().text());
    text.addClassName("queue-text");
    UserText.mark(text, found.subject().language());
    Span place = soft(CurrentLanguage.text(found.typeKey()) + " · ");
    place.add(UserText.inline(found.subject().place().in(language)));
    place.add(photos(found.subject().pictures().size()));
    Anchor item = new Anchor(ReviewView.path(found.id()), head, text, place);
    item.addClassName("queue-item");
    if (found.claim() != null) {
      item.add(soft(claimed(found.claim())));
    }
    return item;
  }

  private static String photos(int count) {
    return count == 0 ? "" : " · " + CurrentLanguage.text("media.count", count);
  }

  private StatusTag due(Instant dueAt) {
    Language language = CurrentLanguage.get();
    return dueAt.isBefore(now)
        ? new StatusTag(
            StatusTag.Tone.DECLINED,
            CurrentLanguage.text(
                "moderation.queue.overdue", RelativeTime.ago(dueAt, now, language)))
        : new StatusTag(
            StatusTag.Tone.WAIT,
            CurrentLanguage.text("moderation.queue.due", RelativeTime.left(dueAt, now, language)));
  }

  private String claimed(Claim claim) {
    boolean own = reader instanceof Actor.Staff staff && staff.id().equals(claim.by());
    return own
        ? CurrentLanguage.text("moderation.queue.claimedByYou")
        : CurrentLanguage.text("moderation.queue.claimedBy", claim.name());
  }

  private static Span soft(String words) {
    Span span = new Span(words);
    span.addClassNames("soft", "small");
    return span;
  }
}

package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.discussion.Order;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.translation.Translated;

/** What is said about a thing: a form, and a page of threads. */
class DiscussionSection extends Section {

  /** By which addresses lead here. */
  static final String ANCHOR = "comments";

  private static final long serialVersionUID = 1L;

  private final transient DiscussionPanels panels;
  private final transient Forum forum;
  private transient Asked asked;
  private final H2 title = new H2();
  private final LiveDiscussion live;
  private final Div page = new Div();
  private transient Map<UUID, Translated> translated = Map.of();

  DiscussionSection(DiscussionPanels panels, ThreadPage first, Asked asked) {
    this.panels = panels;
    this.forum = first.forum();
    this.asked = asked;
    addClassName("discussion");
    setId(ANCHOR);
    page.addClassName("stack");
    live = new LiveDiscussion(forum.about(), asked.thread(), this::showNewest);
    Div head = new Div(title, live);
    head.addClassName("discussion-head");
    add(head);
    if (!forum.open()) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("discussion.closed")));
    } else if (asked.thread() == null) {
      CommentForm form = new CommentForm(forum, null);
      form.onPublished(this::show);
      add(form);
    }
    add(page);
    show(first);
  }

  Forum forum() {
    return forum;
  }

  DiscussionPanels panels() {
    return panels;
  }

  /** Shows the page as it is now. */
  void show() {
    show(panels.page(panels.reader(), forum.about(), asked));
  }

  /** Shows the page on which what came last stands. */
  private void showNewest() {
    asked = asked.thread() == null ? asked.in(Order.NEWEST) : asked.on(Asked.LAST);
    show();
  }

  private void show(ThreadPage shown) {
    live.since(panels.clock().instant());
    translated = panels.translated(shown);
    title.setText(CurrentLanguage.text("discussion.title", shown.comments()));
    page.removeAll();
    if (asked.thread() != null) {
      page.add(link(asked.at(null), "discussion.thread.back"));
    } else if (shown.pages() > 1 || shown.threads().size() > 1) {
      page.add(orders());
    }
    if (shown.threads().isEmpty()) {
      Paragraph empty = new Paragraph(CurrentLanguage.text("discussion.empty"));
      empty.addClassName("soft");
      page.add(empty);
    }
    shown
        .threads()
        .forEach(thread -> page.add(new ThreadCard(this, thread, asked.thread() != null)));
    if (shown.pages() > 1) {
      page.add(pages(shown));
    }
  }

  void withdraw(CommentId comment) {
    try {
      panels.withdraw(panels.reader(), comment);
      Refusals.say(CurrentLanguage.text("discussion.withdraw.done"));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
    show();
  }

  /** A comment in the reader's language; {@code null} if there is only what was written. */
  @Nullable Translated translated(CommentView comment) {
    return translated.get(comment.id().value());
  }

  /** The page of one thread. */
  String path(CommentId thread) {
    return asked.at(thread).path(forum.path());
  }

  private Nav orders() {
    Nav orders = new Nav();
    orders.addClassName("chips");
    orders.getElement().setAttribute("aria-label", CurrentLanguage.text("discussion.order.label"));
    for (Order order : Order.values()) {
      Anchor link =
          new Anchor(
              asked.in(order).path(forum.path()),
              CurrentLanguage.text("discussion.order." + order.code()));
      link.addClassName("chip");
      if (order == asked.order()) {
        link.getElement().setAttribute("aria-current", "true");
      }
      orders.add(link);
    }
    return orders;
  }

  private Nav pages(ThreadPage shown) {
    Nav pages = new Nav();
    pages.addClassNames("actions", "discussion-pages");
    pages.getElement().setAttribute("aria-label", CurrentLanguage.text("discussion.page.label"));
    if (shown.page() > 0) {
      pages.add(link(asked.on(shown.page() - 1), "discussion.page.earlier"));
    }
    Span place =
        new Span(CurrentLanguage.text("discussion.page.of", shown.page() + 1, shown.pages()));
    place.addClassNames("soft", "small");
    pages.add(place);
    if (shown.page() + 1 < shown.pages()) {
      pages.add(link(asked.on(shown.page() + 1), "discussion.page.later"));
    }
    return pages;
  }

  private Anchor link(Asked to, String key) {
    Anchor link = new Anchor(to.path(forum.path()), CurrentLanguage.text(key));
    link.addClassNames("btn", "quiet");
    return link;
  }
}

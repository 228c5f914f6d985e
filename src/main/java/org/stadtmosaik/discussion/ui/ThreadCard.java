package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import org.stadtmosaik.discussion.CommentState;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.ThreadPage;
import org.stadtmosaik.shell.CurrentLanguage;

/** A comment with the replies to it: three of them open, more of them folded. */
class ThreadCard extends Article {

  private static final long serialVersionUID = 1L;

  /** Replies that stand open. */
  static final int OPEN = 3;

  /**
   * @param alone whether it is the only one on the page: then nothing is folded
   */
  ThreadCard(DiscussionSection section, ThreadPage.CommentThread thread, boolean alone) {
    addClassNames("card", "thread");
    CommentView comment = thread.comment();
    add(new CommentBlock(section, comment));
    List<CommentView> replies = thread.replies();
    int open = alone ? replies.size() : Math.min(OPEN, replies.size());
    if (!replies.isEmpty()) {
      add(list(section, replies.subList(0, open)));
    }
    if (open < replies.size()) {
      List<CommentView> folded = replies.subList(open, replies.size());
      long more = comment.replies() - open;
      NativeDetails rest =
          new NativeDetails(
              CurrentLanguage.text("discussion.replies.more", more), list(section, folded));
      rest.addClassName("more-replies");
      add(rest);
    }
    if (!alone && comment.replies() > replies.size()) {
      Anchor all =
          new Anchor(
              section.path(comment.id()),
              CurrentLanguage.text("discussion.replies.all", comment.replies()));
      all.addClassName("standalone");
      add(all);
    }
    if (section.forum().open() && comment.state() == CommentState.PUBLISHED) {
      CommentForm reply = new CommentForm(section.forum(), comment.id());
      reply.onPublished(section::show);
      add(reply);
    }
  }

  private static Div list(DiscussionSection section, List<CommentView> replies) {
    Div list = new Div();
    list.addClassName("replies");
    list.getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", CurrentLanguage.text("discussion.replies.label"));
    replies.forEach(reply -> list.add(new CommentBlock(section, reply)));
    return list;
  }
}

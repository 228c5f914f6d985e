package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Placeholder;

/**
 * Where a comment or a reply is written or changed; a button until somebody opens it. The element
 * keeps draft and outbox in the browser and sends by itself.
 */
@Tag("comment-form")
@JsModule("./discussion/comment-form.ts")
class CommentForm extends Component {

  private static final long serialVersionUID = 1L;

  /**
   * @param thread that is replied to; {@code null} for a comment
   */
  CommentForm(Forum forum, @Nullable CommentId thread) {
    Language reader = CurrentLanguage.get();
    getElement()
        .setAttribute("lang", reader.tag())
        .setAttribute("about-type", forum.about().type())
        .setAttribute("about-id", forum.about().id().toString())
        .setAttribute("max-length", Integer.toString(CommentSubmission.MAX_LENGTH))
        .setAttribute("mine-href", "/" + MyCommentsView.PATH)
        .setAttribute("reviewed", forum.reviewed());
    if (thread != null) {
      getElement().setAttribute("thread", thread.value().toString());
    }
    Span button =
        new Span(
            CurrentLanguage.text(
                thread == null ? "discussion.form.write" : "discussion.form.reply"));
    button.addClassNames("btn", thread == null ? "wide" : "plain");
    Placeholder.in(this, button);
  }

  /** The form for changing a comment, open. */
  static CommentForm changing(Forum forum, CommentView comment) {
    CommentForm form = new CommentForm(forum, comment.thread());
    form.getElement()
        .setAttribute("comment-id", comment.id().value().toString())
        .setAttribute("version", Long.toString(comment.version()))
        .setAttribute("text", comment.text())
        .setAttribute("mark", comment.mark().code())
        .setAttribute("text-language", comment.language().tag());
    return form;
  }

  /** What is done when something arrived that everybody can read at once, or was left as it is. */
  void onPublished(Runnable then) {
    getElement()
        .addEventListener("comment-sent", _ -> then.run())
        .setFilter("event.detail.state === 'published'");
    getElement().addEventListener("comment-left", _ -> then.run());
  }
}

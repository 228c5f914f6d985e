package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.discussion.CommentView;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.Placeholder;

/** Supports a comment or takes that back; works without a network and sends later. */
@Tag("comment-support")
@JsModule("./discussion/comment-support.ts")
class CommentSupport extends Component {

  private static final long serialVersionUID = 1L;

  CommentSupport(CommentView comment, Language language) {
    getElement()
        .setAttribute("lang", language.tag())
        .setAttribute("comment", comment.id().value().toString())
        .setAttribute("count", Long.toString(comment.supports()))
        .setAttribute("supported", comment.supported());
    Span button =
        new Span(
            Icon.SUPPORT.create(),
            new Span(CurrentLanguage.text("shell.number", comment.supports())));
    button.addClassNames("support-button", "small");
    Placeholder.in(this, button);
  }
}

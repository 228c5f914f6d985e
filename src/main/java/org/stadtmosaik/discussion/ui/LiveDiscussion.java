package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.shell.CurrentLanguage;

/** Offers what was said since the page was drawn, and moves nothing until somebody wants it. */
@Tag("live-discussion")
@JsModule("./discussion/live-discussion.ts")
class LiveDiscussion extends Component {

  private static final long serialVersionUID = 1L;

  /**
   * @param thread whose replies alone are on the page; {@code null} for all threads
   * @param wanted is done when somebody wants to see what is new
   */
  LiveDiscussion(About about, @Nullable CommentId thread, Runnable wanted) {
    getElement()
        .setAttribute("lang", CurrentLanguage.get().tag())
        .setAttribute("about-type", about.type())
        .setAttribute("about-id", about.id().toString());
    if (thread != null) {
      getElement().setAttribute("thread", thread.value().toString());
    }
    getElement().addEventListener("comments-wanted", _ -> wanted.run());
  }

  /** What the page shows is as of then. */
  void since(Instant now) {
    getElement().setAttribute("since", Long.toString(now.toEpochMilli()));
  }
}

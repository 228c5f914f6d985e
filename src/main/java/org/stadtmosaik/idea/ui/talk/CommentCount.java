package org.stadtmosaik.idea.ui.talk;

import com.vaadin.flow.component.html.Anchor;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shell.CurrentLanguage;

/**
 * How much is said about an idea, in a list: the way there. There also while nobody has said
 * anything, so that nothing moves when somebody does.
 */
public class CommentCount extends Anchor {

  private static final long serialVersionUID = 1L;

  /**
   * @param path of the idea's page
   */
  public CommentCount(String path, IdeaId idea, long count) {
    super(path + "#comments", CurrentLanguage.text("discussion.title", count));
    addClassNames("comment-count", "small", "standalone");
    getElement().setAttribute("data-idea", idea.value().toString());
  }
}

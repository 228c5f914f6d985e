package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Anchor;
import org.stadtmosaik.project.Activity;

/** The way to something to do: to a view, or to a page that the browser opens by itself. */
class ActivityLink extends Anchor {

  private static final long serialVersionUID = 1L;

  ActivityLink(Activity activity, String words) {
    super(activity.path(), words);
    // A page of its own is unknown to Flow's router, which would say that it is missing.
    setRouterIgnore(activity.own());
  }
}

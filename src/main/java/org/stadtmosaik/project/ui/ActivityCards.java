package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** What there is to do in a project. */
class ActivityCards extends Div {

  private static final long serialVersionUID = 1L;

  ActivityCards(List<Activity> activities) {
    addClassName("cards");
    activities.forEach(activity -> add(card(activity)));
    if (activities.isEmpty()) {
      add(new Card().remark(CurrentLanguage.text("project.page.activities.empty")));
    }
  }

  private static Card card(Activity activity) {
    LocalizedText.Reading title = activity.title().in(CurrentLanguage.get());
    Card card =
        new Card()
            .row(new StatusTag(StatusTag.Tone.ANSWERED, CurrentLanguage.text(activity.kindKey())))
            .heading(title, new ActivityLink(activity, title.text()))
            .remark(activity.sentence());
    Anchor open = new ActivityLink(activity, CurrentLanguage.text(activity.actionKey()));
    open.addClassNames("btn", "wide", "above");
    card.add(open);
    return card;
  }
}

package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.idea.Talk;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** Where something was talked about, and the way to what was said. */
class TalkList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  TalkList(List<Talk> talks) {
    addClassName("talks");
    getElement().setAttribute("aria-label", text("follow.chain.talk"));
    for (Talk talk : talks) {
      Anchor minutes = new Anchor(talk.path(), text("follow.chain.minutes"));
      // Another page of the portal, which is no view.
      minutes.setRouterIgnore(true);
      add(
          new ListItem(
              UserText.inline(talk.title().in(CurrentLanguage.get())),
              FollowWords.soft(" · " + CommuneTime.day(talk.day(), CurrentLanguage.get()) + " · "),
              minutes));
    }
  }
}

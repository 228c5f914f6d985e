package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** What an idea is about, one word beside the other. */
class TopicTags extends UnorderedList {

  private static final long serialVersionUID = 1L;

  TopicTags(List<Topic> topics, Language reader) {
    addClassName("idea-topics");
    getElement().setAttribute("aria-label", CurrentLanguage.text("ideatopic.label"));
    for (Topic topic : topics) {
      ListItem tag = new ListItem(UserText.inline(topic.title().in(reader)));
      tag.addClassName("tag");
      add(tag);
    }
  }
}

package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.merge.IdeaMerge;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.UserText;

/** What others wrote that went into an idea, on its page. */
@org.springframework.stereotype.Component
@Order(15)
class MergedPart implements IdeaPart {

  private final IdeaMerges merges;

  MergedPart(IdeaMerges merges) {
    this.merges = merges;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    List<IdeaMerge> parts =
        idea.state() == IdeaState.PUBLISHED ? merges.parts(idea.id()) : List.of();
    if (parts.isEmpty()) {
      return List.of();
    }
    Div all = new Div();
    all.addClassName("stack");
    for (IdeaMerge part : parts) {
      Div entry = new Div(new UserText(part.text()), new LocalizedParagraph(part.reason()));
      entry.addClassNames("stack", "merge-entry");
      all.add(entry);
    }
    return List.of(new NativeDetails(text("follow.idea.includes", parts.size()), all));
  }
}

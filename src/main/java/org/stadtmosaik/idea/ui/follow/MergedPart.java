package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.merge.IdeaMerge;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.translation.TranslatedStory;
import org.stadtmosaik.idea.ui.IdeaPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.translation.Translated;

/** What others wrote that went into an idea, on its page. */
@org.springframework.stereotype.Component
@Order(15)
class MergedPart implements IdeaPart {

  private final IdeaMerges merges;
  private final TranslatedStory translated;

  MergedPart(IdeaMerges merges, TranslatedStory translated) {
    this.merges = merges;
    this.translated = translated;
  }

  @Override
  public List<Component> of(Actor reader, IdeaView idea, BoardSummary board) {
    List<IdeaMerge> parts =
        idea.state() == IdeaState.PUBLISHED ? merges.parts(idea.id()) : List.of();
    if (parts.isEmpty()) {
      return List.of();
    }
    Map<UUID, Translated> reasons = translated.merges(parts, CurrentLanguage.get());
    Div all = new Div();
    all.addClassName("stack");
    for (IdeaMerge part : parts) {
      Div entry =
          new Div(new UserText(part.text()), new StaffSaid(part.reason(), reasons.get(part.id())));
      entry.addClassNames("stack", "merge-entry");
      all.add(entry);
    }
    return List.of(new NativeDetails(text("follow.idea.includes", parts.size()), all));
  }
}

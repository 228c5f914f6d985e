package org.stadtmosaik.idea.history.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.history.IdeaHistory;
import org.stadtmosaik.idea.history.RemovedText;
import org.stadtmosaik.idea.ui.MinePart;
import org.stadtmosaik.shell.ResidentProvider;

/** Tells writers that an earlier text of their idea was removed, and lets them object. */
@org.springframework.stereotype.Component
@Order(5)
class RemovedTextsPart implements MinePart {

  private final IdeaHistory history;
  private final ResidentProvider residents;

  RemovedTextsPart(IdeaHistory history, ResidentProvider residents) {
    this.history = history;
    this.residents = residents;
  }

  @Override
  public Map<IdeaId, List<Component>> of(List<IdeaView> own) {
    Map<IdeaId, List<Component>> parts = new HashMap<>();
    for (RemovedText text : history.removed(own)) {
      parts
          .computeIfAbsent(text.idea(), _ -> new ArrayList<>())
          .add(
              new RemovedTextCard(
                  text, why -> history.object(residents.resident(), text.id(), why)));
    }
    return parts;
  }
}

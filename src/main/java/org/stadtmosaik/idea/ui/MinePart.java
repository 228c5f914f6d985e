package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaView;

/** Something more about a resident's own ideas, at the place that {@code @Order} says. */
public interface MinePart {

  /**
   * What is to be shown to each of these, in a constant number of queries; others missing.
   *
   * @param own ideas of the present reader, in whatever state
   */
  Map<IdeaId, List<Component>> of(List<IdeaView> own);
}

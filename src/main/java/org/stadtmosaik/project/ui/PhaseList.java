package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** What happens when. */
class PhaseList extends OrderedList {

  private static final long serialVersionUID = 1L;

  /**
   * @param current which of the phases it is today, if it is one
   */
  PhaseList(List<Phase> phases, java.util.Optional<Phase> current, LocalDate today) {
    addClassName("phases");
    for (Phase phase : phases) {
      Span name = new Span(PhaseWords.name(phase.kind()));
      name.addClassName("phase-name");
      Span range = new Span(PhaseWords.range(phase));
      range.addClassNames("soft", "small");
      ListItem item = new ListItem(name, range);
      if (current.filter(phase::equals).isPresent()) {
        item.addClassName("now");
        name.add(
            new StatusTag(
                StatusTag.Tone.ANSWERED, CurrentLanguage.text("project.page.phase.current")));
      } else if (phase.ends().isBefore(today)) {
        item.addClassName("over");
      }
      add(item);
    }
  }
}

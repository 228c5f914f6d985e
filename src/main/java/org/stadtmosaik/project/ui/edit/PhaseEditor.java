package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.project.content.PlannedPhase;

/** A phase: what happens, and from which day to which. */
class PhaseEditor extends EntryEditor<PlannedPhase> {

  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final Select<PhaseKind> kind = new Select<>();
  private final WrittenField starts = WrittenField.day(text("project.edit.phase.starts"));
  private final WrittenField ends = WrittenField.day(text("project.edit.phase.ends"));

  PhaseEditor(Desk desk, PlannedPhase phase) {
    id = phase.id();
    kind.setLabel(text("project.edit.phase.kind"));
    kind.setItems(PhaseKind.values());
    kind.setItemLabelGenerator(
        value -> text("project.phase." + value.name().toLowerCase(Locale.ROOT)));
    kind.setValue(phase.kind());
    kind.addValueChangeListener(_ -> desk.changed());
    starts.filled(phase.starts()).onChange(desk::changed);
    ends.filled(phase.ends()).onChange(desk::changed);
    Div row = new Div(kind, starts, ends);
    row.addClassName("fields");
    add(row);
  }

  @Override
  UUID entry() {
    return id;
  }

  @Override
  PlannedPhase value() {
    return new PlannedPhase(id, kind.getValue(), starts.day(), ends.day());
  }

  @Override
  List<TranslatedField> texts() {
    return List.of();
  }
}

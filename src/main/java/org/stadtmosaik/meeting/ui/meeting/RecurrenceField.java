package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.Recurrence;

/** Whether a meeting is the first of several, and how these follow. */
class RecurrenceField extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * What was chosen.
   *
   * @param recurrence null for one meeting
   */
  record Choice(@Nullable Recurrence recurrence) {}

  private enum Kind {
    ONCE,
    WEEKS,
    MONTHS
  }

  private static final int MOST_EVERY = 12;

  private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
  private final IntegerField every = new IntegerField();
  private final IntegerField times = new IntegerField();
  private final Div numbers = new Div(every, times);

  RecurrenceField() {
    addClassNames("stack", "card");
    kind.setLabel(text("meetingstaff.series"));
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(
        it -> text("meetingstaff.series." + it.name().toLowerCase(Locale.ROOT)));
    kind.setValue(Kind.ONCE);
    kind.addValueChangeListener(_ -> show());
    every.setLabel(text("meetingstaff.series.every"));
    every.setMin(1);
    every.setMax(MOST_EVERY);
    every.setValue(1);
    times.setLabel(text("meetingstaff.series.times"));
    times.setMin(2);
    times.setMax(Recurrence.MOST_TIMES);
    times.setValue(4);
    numbers.addClassName("row");
    add(kind, numbers);
    show();
  }

  private void show() {
    numbers.setVisible(kind.getValue() != Kind.ONCE);
    every.setHelperText(
        text(
            kind.getValue() == Kind.MONTHS
                ? "meetingstaff.series.every.months"
                : "meetingstaff.series.every.weeks"));
  }

  /** What was chosen; empty if it cannot be, and then it says why. */
  Optional<Choice> recurrence() {
    if (kind.getValue() == Kind.ONCE) {
      return Optional.of(new Choice(null));
    }
    boolean good =
        check(every, 1, MOST_EVERY, "meetingstaff.series.every.wrong")
            & check(times, 2, Recurrence.MOST_TIMES, "meetingstaff.series.times.wrong");
    Recurrence.Unit unit =
        kind.getValue() == Kind.WEEKS ? Recurrence.Unit.WEEKS : Recurrence.Unit.MONTHS;
    return good
        ? Optional.of(new Choice(new Recurrence(unit, every.getValue(), times.getValue())))
        : Optional.empty();
  }

  private static boolean check(IntegerField field, int least, int most, String key) {
    Integer value = field.getValue();
    boolean good = value != null && value >= least && value <= most;
    field.setErrorMessage(text(key, least, most));
    field.setInvalid(!good);
    return good;
  }
}

package org.stadtmosaik.meeting.ui.form;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;

/** When something begins and ends: by the clock, or on whole days. */
public class TimeField extends Div {

  private static final long serialVersionUID = 1L;

  private final Checkbox allDay = new Checkbox(text("meetingstaff.time.allDay"));
  private final MomentField start;
  private final MomentField end;
  private final Field first = Field.of("date", text("meetingstaff.time.first"), "");
  private final Field last = Field.of("date", text("meetingstaff.time.last"), "");
  private final Div clocks;
  private final Div days = new Div(first, last);

  public TimeField(ZoneId zone) {
    start = new MomentField(text("meetingstaff.time.start"), "", zone);
    end = new MomentField(text("meetingstaff.time.end"), "", zone);
    clocks = new Div(start, end);
    clocks.addClassName("stack");
    days.addClassName("moment-fields");
    allDay.addValueChangeListener(_ -> show());
    addClassNames("stack", "time");
    add(clocks, days, allDay);
    show();
  }

  private void show() {
    clocks.setVisible(!allDay.getValue());
    days.setVisible(allDay.getValue());
  }

  public TimeField fill(@Nullable MeetingTime time) {
    switch (time) {
      case MeetingTime.Span(Instant from, Instant until) -> {
        start.fill(from);
        end.fill(until);
      }
      case MeetingTime.Days(LocalDate from, LocalDate until) -> {
        allDay.setValue(true);
        first.fill(from.toString());
        last.fill(until.toString());
      }
      case null -> {}
    }
    return this;
  }

  public void in(ZoneId zone) {
    start.in(zone);
    end.in(zone);
  }

  public TimeField kept(Kept kept, String part) {
    start.kept(kept, part + "/start");
    end.kept(kept, part + "/end");
    kept.in(first.input(), part + "/first");
    kept.in(last.input(), part + "/last");
    return this;
  }

  /** The time; empty if it cannot be said, and then it says why. */
  public Optional<MeetingTime> time() {
    return allDay.getValue() ? days() : clocks();
  }

  private Optional<MeetingTime> clocks() {
    start.day().ifPresent(end::suggest);
    Optional<Instant> from = start.moment();
    Optional<Instant> until = end.moment();
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (!until.get().isAfter(from.get())) {
      end.refuse(text("meetingstaff.time.end.early"));
      return Optional.empty();
    }
    return Optional.of(new MeetingTime.Span(from.get(), until.get()));
  }

  private Optional<MeetingTime> days() {
    first.accept();
    last.accept();
    Optional<LocalDate> from = day(first);
    if (from.isEmpty()) {
      first.refuse(text("meetingstaff.time.day.missing"));
      return Optional.empty();
    }
    LocalDate until = day(last).orElse(from.get());
    if (until.isBefore(from.get())) {
      last.refuse(text("meetingstaff.time.end.early"));
      return Optional.empty();
    }
    return Optional.of(new MeetingTime.Days(from.get(), until));
  }

  private static Optional<LocalDate> day(Field field) {
    try {
      return field.value().isEmpty()
          ? Optional.empty()
          : Optional.of(LocalDate.parse(field.value()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public void refuse(String sentence) {
    if (allDay.getValue()) {
      first.refuse(sentence);
    } else {
      start.refuse(sentence);
    }
  }
}

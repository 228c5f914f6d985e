package org.stadtmosaik.meeting.ui.form;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.EnteredTime;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;

/**
 * A day and a time of day as clocks show it in a zone. In the hour that daylight saving skips it
 * says so; in the one that it doubles it asks which is meant.
 */
public class MomentField extends Div {

  private static final long serialVersionUID = 1L;

  private final Field day;
  private final Field time;
  private final RadioButtonGroup<Boolean> which = new RadioButtonGroup<>();
  private transient ZoneId zone;

  /** What was there; clocks in forms have no seconds, and it must not become another moment. */
  private transient @Nullable Instant before;

  /**
   * @param label of the whole, in the reader's language
   * @param hint empty for none
   */
  public MomentField(String label, String hint, ZoneId zone) {
    this.zone = zone;
    addClassName("moment");
    Span caption = new Span(label);
    caption.addClassName("label");
    caption.setId("moment-" + UUID.randomUUID());
    Span help = new Span(hint);
    help.addClassNames("soft", "small");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", caption.getId().orElseThrow());
    day = Field.of("date", text("meetingstaff.time.day"), "");
    time = Field.of("time", text("meetingstaff.time.clock"), "");
    which.setLabel(text("meetingstaff.time.twice"));
    which.setItems(false, true);
    which.setVisible(false);
    Div fields = new Div(day, time);
    fields.addClassName("moment-fields");
    add(caption, help, fields, which);
  }

  public MomentField fill(@Nullable Instant moment) {
    before = moment;
    if (moment != null) {
      LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
      day.fill(local.toLocalDate().toString());
      time.fill(local.toLocalTime().withSecond(0).withNano(0).toString());
      if (EnteredTime.of(local, zone) instanceof EnteredTime.Twice twice) {
        ask(twice);
        which.setValue(moment.equals(twice.second()));
      }
    }
    return this;
  }

  /** Another zone: what was typed stays as it is and means another moment. */
  public void in(ZoneId other) {
    zone = other;
  }

  public MomentField kept(Kept kept, String part) {
    kept.in(day.input(), part + "/day");
    kept.in(time.input(), part + "/time");
    return this;
  }

  /** Whether nothing is typed. */
  public boolean isEmpty() {
    return day.value().isEmpty() && time.value().isEmpty();
  }

  /** The day that is typed, if it is one. */
  public Optional<LocalDate> day() {
    return parsed(day.value(), LocalDate::parse);
  }

  /** Takes over a day where none is typed. */
  public void suggest(LocalDate other) {
    if (day.value().isEmpty()) {
      day.fill(other.toString());
    }
  }

  /** The moment; empty if it cannot be said, and then it says why. */
  public Optional<Instant> moment() {
    accept();
    Optional<LocalDate> date = day();
    Optional<LocalTime> clock = parsed(time.value(), LocalTime::parse);
    if (date.isEmpty()) {
      day.refuse(text("meetingstaff.time.day.missing"));
      return Optional.empty();
    }
    if (clock.isEmpty()) {
      time.refuse(text("meetingstaff.time.clock.missing"));
      return Optional.empty();
    }
    return switch (EnteredTime.of(date.get().atTime(clock.get()), zone)) {
      case EnteredTime.Once(Instant instant) -> Optional.of(exactly(instant));
      case EnteredTime.Skipped(LocalDateTime from, LocalDateTime to) -> {
        time.refuse(text("meetingstaff.time.skipped", shown(from), shown(to)));
        yield Optional.empty();
      }
      case EnteredTime.Twice twice -> picked(twice);
    };
  }

  private Optional<Instant> picked(EnteredTime.Twice twice) {
    Boolean later = which.isVisible() ? which.getValue() : null;
    if (later == null) {
      ask(twice);
      which.setInvalid(true);
      which.setErrorMessage(text("meetingstaff.time.twice.choose"));
      return Optional.empty();
    }
    return Optional.of(exactly(twice.pick(later)));
  }

  private Instant exactly(Instant entered) {
    Instant known = before;
    return known != null && known.truncatedTo(ChronoUnit.MINUTES).equals(entered) ? known : entered;
  }

  private void ask(EnteredTime.Twice twice) {
    which.setVisible(true);
    which.setItemLabelGenerator(later ->
        text(
            later ? "meetingstaff.time.twice.second" : "meetingstaff.time.twice.first",
            offset(later ? twice.after() : twice.before())));
  }

  public void refuse(String sentence) {
    day.refuse(sentence);
  }

  public void accept() {
    day.accept();
    time.accept();
    which.setInvalid(false);
  }

  private static String shown(LocalDateTime local) {
    // As a moment of a zone without changes of clocks, so that these hours can be said at all.
    DateFormat format = DateFormat.getPatternInstance("jm", CurrentLanguage.get().formats());
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Date.from(local.toInstant(ZoneOffset.UTC)));
  }

  private static String offset(ZoneOffset offset) {
    return "UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
  }

  private static <T> Optional<T> parsed(String typed, Function<CharSequence, T> how) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(how.apply(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

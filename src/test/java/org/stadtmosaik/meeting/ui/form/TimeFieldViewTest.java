package org.stadtmosaik.meeting.ui.form;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Field;

/** Times as people enter them, also in the hours that daylight saving skips or doubles. */
class TimeFieldViewTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @BeforeEach
  void open() {
    MockVaadin.setup();
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void meansTheClocksOfItsZone() {
    TimeField berlin = field(BERLIN);
    enter(berlin, "2026-07-01", "18:00", "20:00");
    TimeField tehran = field(ZoneId.of("Asia/Tehran"));
    enter(tehran, "2026-07-01", "18:00", "20:00");

    assertThat(berlin.time()).contains(span("2026-07-01T16:00:00Z", "2026-07-01T18:00:00Z"));
    assertThat(tehran.time()).contains(span("2026-07-01T14:30:00Z", "2026-07-01T16:30:00Z"));
  }

  @Test
  void saysThatThereIsNoSuchTimeInTheHourThatIsSkipped() {
    TimeField time = field(BERLIN);
    enter(time, "2026-03-29", "02:30", "04:00");

    assertThat(time.time()).isEmpty();
    assertThat(words(time)).contains("gibt es an dem Tag nicht", "02:00", "03:00");
  }

  @Test
  void asksWhichOneIsMeantInTheHourThatIsDoubled() {
    TimeField time = field(BERLIN);
    enter(time, "2026-10-25", "02:30", "04:00");
    assertThat(time.time()).isEmpty();

    RadioButtonGroup<Boolean> which = which(time);
    which.setValue(false);
    assertThat(time.time()).contains(span("2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z"));
    which.setValue(true);
    assertThat(time.time()).contains(span("2026-10-25T01:30:00Z", "2026-10-25T03:00:00Z"));
  }

  @Test
  void keepsTheSecondOfTwoWhenItIsShownAgain() {
    MeetingTime second = span("2026-10-25T01:30:00Z", "2026-10-25T03:00:00Z");

    assertThat(field(BERLIN).fill(second).time()).contains(second);
  }

  @Test
  void keepsWholeDaysAsDays() {
    TimeField time = field(ZoneId.of("Pacific/Auckland"));
    _get(time, Checkbox.class).setValue(true);
    List<Field> days = _find(time, Field.class);
    days.getFirst().fill("2026-12-08");

    assertThat(time.time())
        .contains(new MeetingTime.Days(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 8)));
    days.getLast().fill("2026-12-07");
    assertThat(time.time()).isEmpty();
    assertThat(words(time)).contains("Das Ende muss nach dem Beginn liegen.");
  }

  @Test
  void saysWhatIsMissing() {
    TimeField time = field(BERLIN);

    assertThat(time.time()).isEmpty();
    assertThat(words(time)).contains("Wählen Sie einen Tag.");
    enter(time, "2026-12-08", "18:00", "17:00");
    assertThat(time.time()).isEmpty();
    assertThat(words(time)).contains("Das Ende muss nach dem Beginn liegen.");
  }

  private static TimeField field(ZoneId zone) {
    TimeField field = new TimeField(zone);
    UI.getCurrent().add(field);
    return field;
  }

  /** Start day and time, and an end on the same day. */
  private static void enter(TimeField time, String day, String from, String until) {
    List<Field> fields = _find(time, Field.class);
    fields.get(0).fill(day);
    fields.get(1).fill(from);
    fields.get(3).fill(until);
  }

  @SuppressWarnings("unchecked")
  private static RadioButtonGroup<Boolean> which(TimeField time) {
    return _find(time, RadioButtonGroup.class).getFirst();
  }

  private static MeetingTime.Span span(String start, String end) {
    return new MeetingTime.Span(Instant.parse(start), Instant.parse(end));
  }

  private static String words(TimeField time) {
    return time.getElement().getTextRecursively();
  }
}

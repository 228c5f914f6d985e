package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingMinutes;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.Minutes;
import org.stadtmosaik.meeting.MinutesState;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.TextsField;
import org.stadtmosaik.shell.UserText;

/** What was said: written down, published, taken back. */
class MinutesCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient MeetingSummary meeting;
  private final transient MeetingDesk desk;
  private final transient Kept kept;
  private final boolean runs;
  private final Div body = new Div();

  MinutesCard(MeetingSummary meeting, boolean runs, MeetingDesk desk) {
    this.meeting = meeting;
    this.runs = runs;
    this.desk = desk;
    this.kept = new Kept("minutes/" + meeting.id().value());
    addClassName("stack");
    heading(text("meetingstaff.minutes.title"));
    body.addClassName("stack");
    add(body);
    show(desk.minutes().of(desk.actor(), meeting.id()));
  }

  private void show(MeetingMinutes minutes) {
    body.removeAll();
    body.add(
        MeetingWords.actions(
            new StatusTag(
                minutes.state() == MinutesState.PUBLISHED
                    ? StatusTag.Tone.PUBLISHED
                    : StatusTag.Tone.PLAIN,
                text("meetingstaff.minutes." + minutes.state().name().toLowerCase(Locale.ROOT)))));
    if (runs) {
      form(minutes);
    } else if (minutes.text() != null) {
      LocalizedText.Reading reading = minutes.text().in(CurrentLanguage.get());
      body.add(new UserText(reading.text(), reading.language()));
    }
  }

  private void form(MeetingMinutes minutes) {
    @Nullable LocalizedText before = minutes.text();
    TextsField field =
        new TextsField(before == null ? Map.of() : before.texts(), 8, Minutes.LONGEST)
            .named(text("meetingstaff.minutes.text"), text("meetingstaff.minutes.hint"))
            .kept(kept, "text");
    Div actions =
        MeetingWords.actions(
            MeetingWords.button("meetingstaff.minutes.save", () -> write(before, field)));
    if (minutes.state() == MinutesState.PUBLISHED) {
      actions.add(
          MeetingWords.quiet(
              "meetingstaff.minutes.withdraw",
              () -> act(() -> desk.minutes().withdraw(desk.actor(), meeting.id()))));
    } else if (before != null && !desk.now().isBefore(meeting.begins())) {
      actions.add(MeetingWords.quiet("meetingstaff.minutes.publish", () -> publish(before, field)));
    }
    body.add(field, actions);
  }

  private void write(@Nullable LocalizedText before, TextsField field) {
    field.accept();
    Optional<LocalizedText> written = field.written();
    if (written.isEmpty()) {
      field.refuse(text("meetingstaff.minutes.empty"));
      return;
    }
    try {
      MeetingMinutes now = desk.minutes().write(desk.actor(), meeting.id(), before, written.get());
      kept.forget(this);
      show(now);
      Refusals.say(text("meetingstaff.minutes.saved"));
    } catch (InvalidInputException refusal) {
      field.refuse(refusal.in(CurrentLanguage.get()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** What stands in the fields is what gets published. */
  private void publish(@Nullable LocalizedText before, TextsField field) {
    act(() -> {
      desk.minutes().write(desk.actor(), meeting.id(), before, field.written().orElse(before));
      MeetingMinutes now = desk.minutes().publish(desk.actor(), meeting.id());
      kept.forget(this);
      return now;
    });
  }

  private void act(Supplier<MeetingMinutes> action) {
    try {
      show(action.get());
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}

package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.ui.form.MeetsField;
import org.stadtmosaik.meeting.ui.form.PlaceField;
import org.stadtmosaik.meeting.ui.form.TimeField;
import org.stadtmosaik.shared.Digits;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;

/** One date that people can choose. */
class DateEditor extends Div {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable OptionId id;
  private final H3 title = new H3();
  private final NativeButton remove;
  private final TimeField time;
  private final PlaceField place;
  private final Checkbox online = new Checkbox(text("meetingchoice.date.online"));
  private final Field capacity =
      Field.of(
          "number", text("meetingchoice.date.capacity"), text("meetingchoice.date.capacity.hint"));
  private final MeetsField meets;

  /** What a date has besides its time. */
  record Like(
      @Nullable OptionId id,
      @Nullable MeetingTime time,
      @Nullable PlaceId place,
      boolean online,
      @Nullable Integer capacity,
      SortedSet<Need> meets) {

    static final Like NOTHING = new Like(null, null, null, false, null, new TreeSet<>());
  }

  /**
   * @param remove told when somebody wants it gone
   */
  DateEditor(Like like, List<MeetingPlace> places, ZoneId zone, Consumer<DateEditor> remove) {
    id = like.id();
    time = new TimeField(zone).fill(like.time());
    place = new PlaceField(places, like.place());
    online.setValue(like.online());
    capacity.fill(like.capacity() == null ? "" : like.capacity().toString());
    capacity.input().getElement().setAttribute("min", "1").setAttribute("inputmode", "numeric");
    meets = new MeetsField(like.meets());
    this.remove = new NativeButton(text("meetingchoice.date.remove"), _ -> remove.accept(this));
    this.remove.addClassNames("btn", "plain", "small", "danger");
    Div head = new Div(title, this.remove);
    head.addClassName("entry-head");
    Div fields = new Div(time, place, online, capacity, meets);
    fields.addClassName("stack");
    addClassNames("card", "entry");
    add(head, fields);
  }

  void number(int number) {
    title.setText(text("meetingchoice.date.one", number));
    remove.setAriaLabel(text("meetingchoice.date.remove.one", number));
  }

  DateEditor kept(Kept kept) {
    time.kept(kept, "time");
    kept.in(capacity.input(), "capacity");
    return this;
  }

  void in(ZoneId zone) {
    time.in(zone);
  }

  /** The same place and needs at another time. */
  Like another() {
    return new Like(null, null, place.place(), online.getValue(), limit(), meets.needs());
  }

  /** The date; empty if its time cannot be said, and then the field says why. */
  Optional<PollDraft.Date> date() {
    capacity.accept();
    place.setInvalid(false);
    Optional<MeetingTime> when = time.time();
    if (!capacity.value().isEmpty() && limit() == null) {
      capacity.refuse(text("meetingchoice.date.capacity.number"));
      return Optional.empty();
    }
    return when.map(
        it -> new PollDraft.Date(id, it, place.place(), online.getValue(), limit(), meets.needs()));
  }

  private @Nullable Integer limit() {
    try {
      return capacity.value().isEmpty() ? null : Integer.valueOf(Digits.toAscii(capacity.value()));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * @param field what the service calls it, after the date's place in the list
   */
  void refuse(String field, String sentence) {
    switch (field) {
      case "place" -> {
        place.setInvalid(true);
        place.setErrorMessage(sentence);
        place.focus();
      }
      case "capacity" -> capacity.refuse(sentence);
      default -> time.refuse(sentence);
    }
  }
}

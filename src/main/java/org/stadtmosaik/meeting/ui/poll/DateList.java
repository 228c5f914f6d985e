package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.Kept;

/** The dates of a poll. One that people answered to is taken back, and can be offered again. */
class DateList extends Div {

  private static final long serialVersionUID = 1L;

  /** Whoever proposes one date asks for nothing. */
  private static final int FIRST = 2;

  private final transient List<MeetingPlace> places;
  private transient ZoneId zone;
  private @Nullable String kept;
  private final List<DateEditor> editors = new ArrayList<>();
  private int made;
  private final Div cards = new Div();
  private final Div undo = new Div();
  private final Span error = new Span();

  DateList(List<PollOption> known, List<MeetingPlace> places, ZoneId zone) {
    this.places = List.copyOf(places);
    this.zone = zone;
    cards.addClassName("stack");
    undo.addClassName("stack");
    undo.getElement().setAttribute("role", "status");
    error.addClassName("error");
    error.getElement().setAttribute("role", "alert");
    NativeButton add = new NativeButton();
    add.add(Icon.PLUS.create(), new Span(text("meetingchoice.date.add")));
    add.addClassNames("btn", "quiet");
    add.addClickListener(_ -> addAnother());
    Div actions = new Div(add);
    actions.addClassName("actions");
    add(new Paragraph(text("meetingchoice.form.dates.hint")), cards, undo, error, actions);
    known.forEach(option -> {
      if (option.withdrawn()) {
        offerBack(like(option), "meetingchoice.date.withdrawn");
      } else {
        add(like(option));
      }
    });
    while (editors.size() < FIRST && known.isEmpty()) {
      add(DateEditor.Like.NOTHING);
    }
  }

  private static DateEditor.Like like(PollOption option) {
    PlaceId place = option.place() == null ? null : option.place().id();
    return new DateEditor.Like(
        option.id(), option.time(), place, option.online(), option.capacity(), option.meets());
  }

  /** Keeps what is typed, and makes room for what was typed before the page was lost. */
  void kept(String form) {
    kept = form;
    for (int i = 0; i < editors.size(); i++) {
      editors.get(i).kept(kept(form, i));
    }
    for (int i = editors.size(); i < PollDraft.MOST_DATES; i++) {
      kept(form, i).whenThere(this, () -> add(DateEditor.Like.NOTHING));
    }
  }

  private static Kept kept(String form, int date) {
    return new Kept(form + "/date/" + date);
  }

  void in(ZoneId other) {
    zone = other;
    editors.forEach(editor -> editor.in(other));
  }

  private void addAnother() {
    add(editors.isEmpty() ? DateEditor.Like.NOTHING : editors.getLast().another());
    editors.getLast().getElement().executeJs("this.querySelector('input')?.focus()");
  }

  private void add(DateEditor.Like like) {
    DateEditor editor = new DateEditor(like, places, zone, this::remove);
    if (kept != null) {
      editor.kept(kept(kept, made));
    }
    made++;
    editors.add(editor);
    cards.add(editor);
    number();
  }

  private void remove(DateEditor editor) {
    editors.remove(editor);
    cards.remove(editor);
    number();
    editor.date().ifPresent(date -> offerBack(like(date), "meetingchoice.date.removed"));
  }

  private static DateEditor.Like like(PollDraft.Date date) {
    return new DateEditor.Like(
        date.id(), date.time(), date.place(), date.online(), date.capacity(), date.meets());
  }

  private void offerBack(DateEditor.Like like, String key) {
    Div row = new Div();
    row.addClassName("row");
    NativeButton back =
        new NativeButton(
            text("meetingchoice.date.back"),
            _ -> {
              undo.remove(row);
              add(like);
            });
    back.addClassNames("btn", "plain", "small");
    row.add(new Span(text(key, words(like))), back);
    undo.add(row);
  }

  private String words(DateEditor.Like like) {
    return like.time() == null
        ? ""
        : new TimeWords(zone, CurrentLanguage.get(), like.time().begins(zone)).full(like.time());
  }

  private void number() {
    error.setText("");
    for (int i = 0; i < editors.size(); i++) {
      editors.get(i).number(i + 1);
    }
  }

  /** What was written; empty if something cannot be read, and then its field says why. */
  Optional<List<PollDraft.Date>> dates() {
    error.setText("");
    if (editors.isEmpty()) {
      error.setText(text("meetingchoice.form.dates.missing"));
      return Optional.empty();
    }
    List<PollDraft.Date> written = new ArrayList<>();
    for (DateEditor editor : editors) {
      editor.date().ifPresent(written::add);
    }
    return written.size() == editors.size() ? Optional.of(written) : Optional.empty();
  }

  /**
   * Says it at the date that the service named, such as {@code dates.3.time}.
   *
   * @return whether it was one of these
   */
  boolean refuse(String field, String sentence) {
    String[] parts = field.split("\\.");
    if (!parts[0].equals("dates")) {
      return false;
    }
    if (parts.length == 3) {
      editors.get(Integer.parseInt(parts[1])).refuse(parts[2], sentence);
    } else {
      error.setText(sentence);
    }
    return true;
  }
}

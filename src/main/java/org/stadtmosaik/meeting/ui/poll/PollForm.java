package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.ui.form.MomentField;
import org.stadtmosaik.meeting.ui.form.ZoneField;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Digits;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** All that a lead writes down about a date poll. */
class PollForm extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 5000;

  private final TextsField title;
  private final TextsField explanation;
  private final ZoneField zone;
  private final MomentField deadline;
  private final Field picks =
      Field.of("number", text("meetingchoice.form.picks"), text("meetingchoice.form.picks.hint"));
  private final Checkbox resultsVisible = new Checkbox(text("meetingchoice.form.visible"));
  private final DateList dates;

  /**
   * @param poll that is changed, or none
   * @param name under which what is typed is kept in the tab
   * @param done gets what was written
   */
  PollForm(
      @Nullable PollView poll,
      List<MeetingPlace> places,
      String name,
      String action,
      Consumer<PollDraft> done) {
    ZoneId known = poll == null ? CommuneTime.ZONE : poll.summary().zone();
    title =
        texts(poll == null ? Map.of() : poll.summary().title().texts(), 1, LONGEST_TITLE, "title");
    explanation = texts(poll == null ? Map.of() : poll.text().texts(), 3, LONGEST_TEXT, "text");
    deadline =
        new MomentField(
                text("meetingchoice.form.deadline"),
                text("meetingchoice.form.deadline.hint"),
                known)
            .fill(poll == null ? null : poll.summary().deadline());
    picks.fill(poll == null ? "1" : Integer.toString(poll.summary().picks()));
    picks.input().getElement().setAttribute("min", "1").setAttribute("inputmode", "numeric");
    resultsVisible.setValue(poll != null && poll.resultsVisible());
    dates = new DateList(poll == null ? List.of() : poll.options(), places, known);
    zone = new ZoneField(known).onChange(this::in);
    Kept kept = new Kept(name);
    title.kept(kept, "title");
    explanation.kept(kept, "text");
    deadline.kept(kept, "deadline");
    dates.kept(name);
    NativeButton save = new NativeButton(action, _ -> draft().ifPresent(done));
    save.addClassName("btn");
    Div bar = new Div(save);
    bar.addClassName("save-bar");
    addClassNames("stack", "poll-form");
    add(part("what", title, explanation), part("dates", dates), part("how", deadline, picks));
    add(part("more", resultsVisible, zone), bar);
  }

  private static TextsField texts(Map<String, String> known, int rows, int longest, String part) {
    return new TextsField(known, rows, longest)
        .named(text("meetingchoice.form." + part), text("meetingchoice.form." + part + ".hint"));
  }

  private static Div part(String name, com.vaadin.flow.component.Component... content) {
    Div part = new Div(new H2(text("meetingchoice.form.part." + name)));
    part.addClassNames("card", "stack");
    part.add(content);
    return part;
  }

  private void in(ZoneId other) {
    deadline.in(other);
    dates.in(other);
  }

  /** What was written; empty if something cannot be read, and then its field says why. */
  private Optional<PollDraft> draft() {
    title.accept();
    picks.accept();
    Optional<LocalizedText> name = title.written();
    if (name.isEmpty()) {
      title.refuse(text("meetingchoice.form.title.missing"));
    }
    Optional<ZoneId> clocks = zone.zone();
    Optional<List<PollDraft.Date>> written = dates.dates();
    Optional<Instant> until = deadline.isEmpty() ? Optional.empty() : deadline.moment();
    boolean isUntilRead = deadline.isEmpty() || until.isPresent();
    int count = number();
    if (name.isEmpty() || clocks.isEmpty() || written.isEmpty() || !isUntilRead || count < 1) {
      return Optional.empty();
    }
    Language own = CurrentLanguage.get().base();
    return Optional.of(
        new PollDraft(
            name.get(),
            explanation.written().orElse(LocalizedText.of(own, "")),
            clocks.get(),
            until.orElse(null),
            resultsVisible.getValue(),
            count,
            written.get()));
  }

  private int number() {
    try {
      return Integer.parseInt(Digits.toAscii(picks.value()));
    } catch (NumberFormatException e) {
      picks.refuse(text("meetingchoice.form.picks.number"));
      return 0;
    }
  }

  /** Says at the field what was wrong with it. */
  void refuse(InvalidInputException refusal) {
    String sentence = refusal.in(CurrentLanguage.get());
    switch (refusal.field()) {
      case "title" -> title.refuse(sentence);
      case "text" -> explanation.refuse(sentence);
      case "picks" -> picks.refuse(sentence);
      case "deadline" -> deadline.refuse(sentence);
      default -> {
        if (!dates.refuse(refusal.field(), sentence)) {
          Refusals.show(refusal);
        }
      }
    }
  }
}

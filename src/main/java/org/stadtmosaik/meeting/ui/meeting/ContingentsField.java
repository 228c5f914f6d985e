package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.ContingentId;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingDraft.Reserved;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.ui.form.MomentField;
import org.stadtmosaik.shell.TextsField;

/** Places that are kept for some people. */
class ContingentsField extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_NAME = 80;

  private transient ZoneId zone;
  private final Div rows = new Div();
  private final Span error = new Span();

  ContingentsField(List<Reserved> there, ZoneId zone) {
    this.zone = zone;
    addClassNames("stack", "contingents");
    Span label = new Span(text("meetingstaff.contingents"));
    label.addClassName("label");
    error.addClassName("error");
    error.getElement().setAttribute("role", "alert");
    rows.addClassName("stack");
    there.forEach(it -> rows.add(new Row(it)));
    add(
        label,
        MeetingWords.soft(text("meetingstaff.contingents.hint")),
        rows,
        error,
        MeetingWords.actions(
            MeetingWords.quiet("meetingstaff.contingents.add", () -> rows.add(new Row(null)))));
  }

  void in(ZoneId other) {
    zone = other;
    rows().forEach(row -> row.released.in(other));
  }

  boolean isValid() {
    error.setText("");
    return rows().map(Row::isValid).reduce(true, Boolean::logicalAnd);
  }

  List<Reserved> value() {
    return rows().map(Row::value).toList();
  }

  void refuse(String sentence) {
    error.setText(sentence);
  }

  private Stream<Row> rows() {
    return rows.getChildren().map(Row.class::cast);
  }

  private final class Row extends Div {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ContingentId id;
    private final TextsField name;
    private final RadioButtonGroup<MeetingMode> mode = new RadioButtonGroup<>();
    private final IntegerField places = new IntegerField(text("meetingstaff.contingents.places"));
    private final MomentField released;

    Row(@Nullable Reserved there) {
      id = there == null ? null : there.id();
      addClassNames("part", "stack");
      name =
          new TextsField(there == null ? Map.of() : there.name().texts(), 1, LONGEST_NAME)
              .named(
                  text("meetingstaff.contingents.name"),
                  text("meetingstaff.contingents.name.hint"));
      mode.setLabel(text("meetingstaff.contingents.mode"));
      mode.setItems(MeetingMode.values());
      mode.setItemLabelGenerator(
          it -> text("meetingstaff.mode." + it.name().toLowerCase(Locale.ROOT)));
      mode.setValue(there == null ? MeetingMode.SITE : there.mode());
      places.setMin(1);
      places.setMax(MeetingDraft.MOST_PLACES);
      places.setValue(there == null ? null : there.places());
      released =
          new MomentField(
                  text("meetingstaff.contingents.released"),
                  text("meetingstaff.contingents.released.hint"),
                  zone)
              .fill(there == null ? null : there.released());
      add(
          name,
          mode,
          places,
          released,
          MeetingWords.actions(
              MeetingWords.quiet("meetingstaff.contingents.remove", this::removeFromParent)));
    }

    private boolean isValid() {
      name.accept();
      Integer number = places.getValue();
      boolean counted = number != null && number >= 1 && number <= MeetingDraft.MOST_PLACES;
      places.setErrorMessage(text("meetingstaff.form.places.wrong", MeetingDraft.MOST_PLACES));
      places.setInvalid(!counted);
      boolean called = name.written().isPresent();
      if (!called) {
        name.refuse(text("meetingstaff.contingents.name.missing"));
      }
      return called & counted & (released.isEmpty() || released.moment().isPresent());
    }

    private Reserved value() {
      return new Reserved(
          id,
          name.written().orElseThrow(),
          mode.getValue(),
          places.getValue(),
          released.isEmpty() ? null : released.moment().orElse(null));
    }
  }
}

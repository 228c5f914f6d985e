package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.ui.form.MeetsField;
import org.stadtmosaik.meeting.ui.form.PlaceField;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;

/** Where a meeting is, from afar too, for how many, and which needs can be met there. */
class WherePart extends Card {

  private static final long serialVersionUID = 1L;

  private final PlaceField place;
  private final IntegerField sitePlaces = places("meetingstaff.form.sitePlaces");
  private final Checkbox online = new Checkbox(text("meetingstaff.form.online"));
  private final Field link;
  private final IntegerField onlinePlaces = places("meetingstaff.form.onlinePlaces");
  private final Div afar;
  private final MeetsField meets;

  WherePart(List<MeetingPlace> places, @Nullable MeetingDraft draft, Kept kept) {
    heading(text("meetingstaff.form.where"));
    addClassName("stack");
    place = new PlaceField(places, draft == null ? null : draft.place());
    link =
        Field.of("url", text("meetingstaff.form.link"), text("meetingstaff.form.link.hint"))
            .longest(MeetingDraft.LONGEST_LINK);
    kept.in(link.input(), "link");
    afar = new Div(link, onlinePlaces);
    afar.addClassName("stack");
    meets = new MeetsField(draft == null ? Set.of() : draft.meets());
    if (draft != null) {
      fill(draft);
    }
    online.addValueChangeListener(_ -> afar.setVisible(online.getValue()));
    afar.setVisible(online.getValue());
    add(place, sitePlaces, online, afar, meets);
  }

  private void fill(MeetingDraft draft) {
    sitePlaces.setValue(draft.sitePlaces());
    onlinePlaces.setValue(draft.onlinePlaces());
    online.setValue(draft.online());
    link.fill(Objects.requireNonNullElse(draft.link(), ""));
  }

  private static IntegerField places(String key) {
    IntegerField field = new IntegerField(text(key));
    field.setMin(1);
    field.setMax(MeetingDraft.MOST_PLACES);
    field.setHelperText(text("meetingstaff.form.places.hint"));
    return field;
  }

  boolean isValid() {
    link.accept();
    return check(sitePlaces) & (!online.getValue() || check(onlinePlaces));
  }

  private static boolean check(IntegerField field) {
    Integer value = field.getValue();
    boolean good =
        !field.isInvalid() && (value == null || value >= 1 && value <= MeetingDraft.MOST_PLACES);
    field.setErrorMessage(text("meetingstaff.form.places.wrong", MeetingDraft.MOST_PLACES));
    field.setInvalid(!good);
    return good;
  }

  @Nullable PlaceId place() {
    return place.place();
  }

  boolean online() {
    return online.getValue();
  }

  @Nullable String link() {
    return online() && !link.value().isEmpty() ? link.value() : null;
  }

  @Nullable Integer sitePlaces() {
    return sitePlaces.getValue();
  }

  @Nullable Integer onlinePlaces() {
    return online() ? onlinePlaces.getValue() : null;
  }

  SortedSet<Need> meets() {
    return meets.needs();
  }

  /** Says this at the field of this name; false if it is none of these. */
  boolean refuse(String field, String sentence) {
    switch (field) {
      case "link" -> link.refuse(sentence);
      case "sitePlaces" -> refuse(sitePlaces, sentence);
      case "onlinePlaces" -> refuse(onlinePlaces, sentence);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void refuse(IntegerField field, String sentence) {
    field.setErrorMessage(sentence);
    field.setInvalid(true);
    field.focus();
  }
}

package org.stadtmosaik.meeting.ui.form;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.shell.CurrentLanguage;

/** Where people meet: one of the commune's places, or none. */
public class PlaceField extends Select<MeetingPlace> {

  private static final long serialVersionUID = 1L;

  public PlaceField(List<MeetingPlace> places, @Nullable PlaceId chosen) {
    addClassName("place");
    setLabel(text("meetingstaff.place"));
    setItems(places);
    setEmptySelectionAllowed(true);
    setEmptySelectionCaption(text("meetingstaff.place.none"));
    setItemLabelGenerator(place ->
        place == null
            ? text("meetingstaff.place.none")
            : place.name().in(CurrentLanguage.get()).text());
    places.stream()
        .filter(place -> place.id().equals(chosen))
        .findFirst()
        .ifPresent(this::setValue);
  }

  public @Nullable PlaceId place() {
    return Optional.ofNullable(getValue()).map(MeetingPlace::id).orElse(null);
  }
}

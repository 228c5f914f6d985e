package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.PlaceEditing;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Writing a place down. What is typed stays in the browser's tab until it is saved. */
class PlaceForm extends Div {

  private static final long serialVersionUID = 1L;

  /** Takes a place in, or refuses it. */
  interface Saving {
    void save(MeetingPlace place, @Nullable UUID neighbourhood);
  }

  private final transient CommuneId commune;

  /** Made once, so that two clicks make one place. */
  private final transient PlaceId id;

  private final transient Saving saving;
  private final transient Kept kept;
  private final TextsField name;
  private final Field address;
  private final TextsField access;
  private final Select<NeighbourhoodName> area = new Select<>();
  private final Field map;

  PlaceForm(
      CommuneId commune,
      @Nullable MeetingPlace place,
      @Nullable UUID neighbourhood,
      List<NeighbourhoodName> areas,
      Saving saving) {
    this.commune = commune;
    this.saving = saving;
    this.id = place == null ? new PlaceId(Ids.next()) : place.id();
    this.kept = new Kept("place/" + (place == null ? "new" : id.value()));
    addClassNames("form", "stack");
    name =
        new TextsField(texts(place == null ? null : place.name()), 1, PlaceEditing.LONGEST_NAME)
            .named(text("meetingstaff.places.name"), text("meetingstaff.places.name.hint"))
            .kept(kept, "name");
    address =
        new Field(text("meetingstaff.places.address"), text("meetingstaff.places.address.hint"))
            .fill(place == null ? "" : place.address())
            .longest(PlaceEditing.LONGEST_ADDRESS);
    kept.in(address.input(), "address");
    access =
        new TextsField(texts(place == null ? null : place.access()), 3, PlaceEditing.LONGEST_ACCESS)
            .named(text("meetingstaff.places.access"), text("meetingstaff.places.access.hint"))
            .kept(kept, "access");
    map =
        new Field(text("meetingstaff.places.map"), text("meetingstaff.places.map.hint"))
            .fill(place == null ? "" : point(place));
    map.input().getElement().setAttribute("dir", "ltr").setAttribute("autocomplete", "off");
    area.setLabel(text("meetingstaff.places.neighbourhood"));
    area.setItems(
        areas.stream().filter(it -> !it.hidden() || it.id().equals(neighbourhood)).toList());
    area.setEmptySelectionAllowed(true);
    area.setItemLabelGenerator(PlaceForm::name);
    areas.stream()
        .filter(it -> it.id().equals(neighbourhood))
        .findFirst()
        .ifPresent(area::setValue);
    add(
        name,
        address,
        access,
        area,
        map,
        MeetingWords.actions(MeetingWords.button("meetingstaff.places.save", this::save)));
  }

  /** Folded away, for a place that is not there yet. */
  static NativeDetails folded(PlaceForm form) {
    NativeDetails details = new NativeDetails(text("meetingstaff.places.new"), form);
    details.addClassNames("card", "begin");
    form.kept.whenThere(form, () -> details.setOpen(true));
    return details;
  }

  private void save() {
    name.accept();
    address.accept();
    map.accept();
    Optional<LocalizedText> called = name.written();
    if (called.isEmpty()) {
      name.refuse(text("meetingstaff.places.name.missing"));
      return;
    }
    Optional<double[]> point = point(map.value());
    if (point.isEmpty() && !map.value().isEmpty()) {
      map.refuse(text("meetingstaff.places.map.wrong"));
      return;
    }
    try {
      saving.save(
          new MeetingPlace(
              id,
              commune,
              called.get(),
              address.value(),
              access.written().orElse(null),
              point.map(it -> it[0]).orElse(null),
              point.map(it -> it[1]).orElse(null)),
          Optional.ofNullable(area.getValue()).map(NeighbourhoodName::id).orElse(null));
      kept.forget(this);
    } catch (InvalidInputException refusal) {
      refuse(refusal);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void refuse(InvalidInputException refusal) {
    String sentence = refusal.in(CurrentLanguage.get());
    switch (refusal.field()) {
      case "name" -> name.refuse(sentence);
      case "address" -> address.refuse(sentence);
      case "access" -> access.refuse(sentence);
      case "map" -> map.refuse(sentence);
      default -> Refusals.say(sentence);
    }
  }

  /** Latitude and longitude, as maps show them: in degrees, a point before the decimals. */
  static Optional<double[]> point(String typed) {
    String[] parts = typed.strip().split("\\s*[,;\\s]\\s*");
    try {
      return parts.length == 2
          ? Optional.of(new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])})
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String point(MeetingPlace place) {
    return place.latitude() == null || place.longitude() == null
        ? ""
        : place.latitude() + ", " + place.longitude();
  }

  private static String name(@Nullable NeighbourhoodName area) {
    return area == null
        ? text("meetingstaff.places.neighbourhood.none")
        : area.name().in(CurrentLanguage.get()).text();
  }

  private static Map<String, String> texts(@Nullable LocalizedText text) {
    return text == null ? Map.of() : text.texts();
  }
}

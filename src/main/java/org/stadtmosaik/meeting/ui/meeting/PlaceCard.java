package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** A place as it is, and on request its form. */
class PlaceCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param edits whether the reader may change it
   */
  PlaceCard(MeetingPlace place, boolean edits, Supplier<PlaceForm> form) {
    addClassName("stack");
    heading(place.name().in(CurrentLanguage.get()));
    Paragraph address = new Paragraph(place.address());
    address.getElement().setAttribute("dir", "auto");
    add(address);
    LocalizedText access = place.access();
    if (access == null) {
      remark(text("meetingstaff.places.access.none"));
    } else {
      LocalizedText.Reading reading = access.in(CurrentLanguage.get());
      add(new UserText(reading.text(), reading.language()));
    }
    if (edits) {
      Div below = new Div();
      NativeButton change = MeetingWords.quiet("meetingstaff.places.change", () -> {});
      change.addClickListener(_ -> {
        change.setVisible(false);
        below.add(form.get());
      });
      add(MeetingWords.actions(change), below);
    }
  }
}

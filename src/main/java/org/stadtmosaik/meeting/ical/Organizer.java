package org.stadtmosaik.meeting.ical;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Cn;

/**
 * Who invites.
 *
 * @param name of the commune
 * @param address that the portal's mails come from
 */
public record Organizer(String name, String address) {

  Property property() {
    return new net.fortuna.ical4j.model.property.Organizer(
        new ParameterList(List.of(new Cn(Plain.line(name)))), mailTo(address));
  }

  static URI mailTo(String address) {
    try {
      return new URI("mailto", address, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no mail address", e);
    }
  }
}

package org.stadtmosaik.meeting.ui.form;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.Field;

/** By which clocks people go: the commune's unless somebody says another zone by its IANA name. */
public class ZoneField extends Div {

  private static final long serialVersionUID = 1L;

  private final Field name = new Field(text("meetingchoice.zone"), text("meetingchoice.zone.hint"));

  public ZoneField(ZoneId zone) {
    String id = "zones-" + UUID.randomUUID();
    Element known = new Element("datalist").setAttribute("id", id);
    ZoneId.getAvailableZoneIds().stream()
        .filter(it -> it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("System"))
        .sorted()
        .forEach(it -> known.appendChild(new Element("option").setAttribute("value", it)));
    name.fill(zone.getId());
    name.input()
        .getElement()
        .setAttribute("list", id)
        .setAttribute("dir", "ltr")
        .setAttribute("autocomplete", "off")
        .setAttribute("spellcheck", "false");
    add(name);
    getElement().appendChild(known);
  }

  /** Told of every zone that is chosen. */
  public ZoneField onChange(Consumer<ZoneId> listener) {
    name.input().addValueChangeListener(_ -> zone().ifPresent(listener));
    return this;
  }

  /** The zone; empty if there is none of that name, and then it says so. */
  public Optional<ZoneId> zone() {
    name.accept();
    try {
      return Optional.of(name.value().isEmpty() ? CommuneTime.ZONE : ZoneId.of(name.value()));
    } catch (DateTimeException e) {
      name.refuse(text("meetingchoice.zone.unknown"));
      return Optional.empty();
    }
  }
}

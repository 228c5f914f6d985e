package org.stadtmosaik.meeting.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.meeting.CommuneCalendars;
import org.stadtmosaik.meeting.MeetingFeeds;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.UserText;

/** The calendars that anybody may subscribe to, with their addresses. */
@Route(value = CalendarsView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class CalendarsView extends Div implements ReadablePage {

  static final String PATH = "calendars";

  private static final long serialVersionUID = 1L;

  private final transient PortalPlace place;

  CalendarsView(MeetingFeeds feeds, PortalPlace place) {
    this.place = place;
    addClassName("page");
    add(
        new PageHeader(CurrentLanguage.text("meetingmail.calendars.title"))
            .lead(CurrentLanguage.text("meetingmail.calendars.lead")),
        new Paragraph(CurrentLanguage.text("meetingmail.calendars.how")));
    feeds.offered().forEach(this::commune);
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("meetingmail.calendars.title");
  }

  @Override
  public String description() {
    return CurrentLanguage.text("meetingmail.calendars.lead");
  }

  private void commune(CommuneCalendars calendars) {
    LocalizedText.Reading name = calendars.all().name().in(CurrentLanguage.get());
    H2 heading = new H2(name.text());
    UserText.mark(heading, name.language());
    String all = CurrentLanguage.text("meetingmail.calendars.all", name.text());
    add(heading, list(List.of(item(calendars.all(), all))));
    part("meetingmail.calendars.neighbourhoods", calendars.neighbourhoods());
    part("meetingmail.calendars.projects", calendars.projects());
  }

  private void part(String key, List<CommuneCalendars.Offer> offers) {
    if (!offers.isEmpty()) {
      add(
          new H3(CurrentLanguage.text(key)),
          list(
              offers.stream()
                  .map(it -> item(it, it.name().in(CurrentLanguage.get()).text()))
                  .toList()));
    }
  }

  private static Component list(List<ListItem> items) {
    UnorderedList list = new UnorderedList();
    list.addClassName("calendar-list");
    items.forEach(list::add);
    return list;
  }

  /** The link asks a calendar program to subscribe; the address is for those that do not listen. */
  private ListItem item(CommuneCalendars.Offer offer, String words) {
    String address = place.address(offer.path()) + "?lang=" + CurrentLanguage.get().tag();
    Anchor link = new Anchor("", words);
    link.setUnsafeHref(address.replaceFirst("^https?", "webcal"));
    link.setRouterIgnore(true);
    link.getElement().setAttribute("dir", "auto");
    Paragraph shown = new Paragraph(address);
    shown.addClassNames("calendar-address", "soft");
    shown.getElement().setAttribute("dir", "ltr");
    return new ListItem(link, shown);
  }
}

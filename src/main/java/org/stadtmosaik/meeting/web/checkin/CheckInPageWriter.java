package org.stadtmosaik.meeting.web.checkin;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.PageScripts;
import org.stadtmosaik.shell.PlainPage;
import org.stadtmosaik.shell.PlainPages;

/** Writes the page at the door. */
@Component
class CheckInPageWriter {

  private static final PageScripts SCRIPTS = PageScripts.of("checkin");

  private final PlainPages pages;
  private final PortalPlace portal;

  CheckInPageWriter(PlainPages pages, PortalPlace portal) {
    this.pages = pages;
    this.portal = portal;
  }

  String html(MeetingView meeting, Language reader, Display display) {
    String path = "/checkin/" + meeting.summary().handle();
    String title = Messages.get(reader, "checkin.title");
    return pages.html(
        new PlainPage(
            reader,
            display,
            portal.address(path),
            path,
            Optional.of(meeting.summary().commune()),
            Language.shipped(),
            Messages.get(reader, "shell.pageTitle", title, Messages.get(reader, "shell.name")),
            Messages.get(reader, "checkin.description"),
            "door",
            content(meeting, reader, path),
            SCRIPTS.in(reader)));
  }

  private static Element content(MeetingView meeting, Language reader, String path) {
    Element page = new Element("div").addClass("page");
    Element list =
        page.appendElement("check-in")
            .attr("handle", meeting.summary().handle())
            .attr("lang", reader.tag())
            .attr("sign-in", path);
    Element shown = list.appendElement("div").attr("data-placeholder", "");
    shown.appendElement("h1").text(Messages.get(reader, "checkin.title"));
    shown.appendElement("p").text(Messages.get(reader, "checkin.loading"));
    page.appendElement("noscript")
        .appendElement("p")
        .addClass("notice")
        .addClass("error")
        .text(Messages.get(reader, "checkin.noScript"));
    return page;
  }
}

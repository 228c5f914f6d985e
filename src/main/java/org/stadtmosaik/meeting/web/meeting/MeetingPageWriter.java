package org.stadtmosaik.meeting.web.meeting;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.MeetingAddress;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.PageScripts;
import org.stadtmosaik.shell.PlainPage;
import org.stadtmosaik.shell.PlainPages;

/** Writes the pages of meetings. */
@Component
class MeetingPageWriter {

  private static final PageScripts SCRIPTS = PageScripts.of("meeting");

  private final PlainPages pages;
  private final MeetingAddress addresses;

  MeetingPageWriter(PlainPages pages, MeetingAddress addresses) {
    this.pages = pages;
    this.addresses = addresses;
  }

  String html(MeetingRequest request, Display display) {
    Language reader = request.reader();
    String title = request.meeting().summary().title().in(reader).text();
    return pages.html(
        new PlainPage(
            reader,
            display,
            addresses.full(request.page()),
            request.page(),
            Optional.of(request.meeting().summary().commune()),
            Language.shipped(),
            Messages.get(reader, "shell.pageTitle", title, Messages.get(reader, "shell.name")),
            Messages.get(reader, "meeting.page.description"),
            "meeting",
            new MeetingScreen(request, addresses).element(),
            SCRIPTS.in(reader)));
  }
}

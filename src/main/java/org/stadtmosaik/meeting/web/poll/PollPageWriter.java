package org.stadtmosaik.meeting.web.poll;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.PageScripts;
import org.stadtmosaik.shell.PlainPage;
import org.stadtmosaik.shell.PlainPages;

/** Writes the pages of polls. */
@Component
class PollPageWriter {

  private static final PageScripts SCRIPTS = PageScripts.of("meeting");

  /** What a page shows. */
  enum Shows {
    FORM,
    RECEIPT,
    WITHDRAWN
  }

  private final PlainPages pages;
  private final PollAddress addresses;

  PollPageWriter(PlainPages pages, PollAddress addresses) {
    this.pages = pages;
    this.addresses = addresses;
  }

  String html(PollRequest request, Display display, Shows shows) {
    Language reader = request.reader();
    String handle = request.poll().summary().handle();
    String title = request.poll().summary().title().in(reader).text();
    return pages.html(
        new PlainPage(
            reader,
            display,
            request
                .secret()
                .map(secret -> addresses.of(handle, secret))
                .orElseGet(() -> addresses.of(handle)),
            request
                .secret()
                .map(secret -> PollAddress.path(handle, secret))
                .orElseGet(() -> PollAddress.path(handle)),
            Optional.of(request.poll().summary().commune()),
            Language.shipped(),
            Messages.get(reader, "shell.pageTitle", title, Messages.get(reader, "shell.name")),
            Messages.get(reader, "meetingpoll.description"),
            "meeting",
            content(request, shows),
            SCRIPTS.in(reader)));
  }

  private static Element content(PollRequest request, Shows shows) {
    if (shows == Shows.FORM) {
      return new PollScreen(request).element();
    }
    FormFields form = new FormFields(request.reader(), request.typed(), null);
    PollEnds ends = new PollEnds(request, form, new DateFields(request, form));
    return shows == Shows.RECEIPT ? ends.receipt() : ends.withdrawn();
  }
}

package org.stadtmosaik.meeting.web;

import java.util.List;
import org.jsoup.nodes.Element;
import org.stadtmosaik.shell.Icon;

/** That what was sent waits in this browser; shown by the script. */
public final class WaitingNotice {

  private WaitingNotice() {}

  public static Element of(FormFields form) {
    Element waiting = new Element("div").attr("id", "waiting").attr("hidden", "");
    waiting.attr("role", "status");
    for (String why : List.of("network", "server", "cookies")) {
      waiting.appendChild(
          FormFields.notice("kept", Icon.CLOUD_OFF, form.text("meetingpoll.waiting." + why))
              .attr("data-why", why)
              .attr("hidden", ""));
    }
    waiting.appendChild(
        FormFields.notice("kept", Icon.INFO, form.text("meetingpoll.restored"))
            .attr("data-why", "restored")
            .attr("hidden", ""));
    return waiting;
  }
}

package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.stadtmosaik.meeting.CheckInList;
import org.stadtmosaik.meeting.CheckInPhase;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.QrImage;

/** How the list at the door comes onto a phone. */
class DoorCard extends Card {

  private static final long serialVersionUID = 1L;

  DoorCard(MeetingView meeting, MeetingDesk desk) {
    addClassNames("stack", "survey-link");
    heading(text("meetingstaff.door.title"));
    CheckInList state = desk.checkIns().state(desk.actor(), meeting.id());
    if (state.phase() == CheckInPhase.CANCELLED || state.phase() == CheckInPhase.OVER) {
      remark(text("meetingstaff.door.over"));
      return;
    }
    String path = "/checkin/" + meeting.summary().handle();
    add(
        new Paragraph(
            text(
                "meetingstaff.door.text",
                MeetingWords.moment(meeting.summary(), state.from(), desk.now()),
                MeetingWords.moment(meeting.summary(), state.until(), desk.now()))));
    QrImage code = new QrImage(text("meetingstaff.door.qr"));
    code.show(desk.address(path));
    Anchor open = new Anchor(path, text("meetingstaff.door.open"));
    open.addClassNames("btn", "quiet");
    open.setRouterIgnore(true);
    add(code, MeetingWords.actions(open));
    int phones = desk.checkIns().phones(desk.actor(), meeting.id());
    if (phones > 0) {
      remark(text("meetingstaff.door.phones", phones));
    }
  }
}

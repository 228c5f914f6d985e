package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.ui.form.TimeField;

/** Giving a meeting another time. */
class MoveCard extends NativeDetails {

  private static final long serialVersionUID = 1L;

  MoveCard(MeetingView meeting, Consumer<MeetingTime> move) {
    addClassNames("card", "begin");
    setSummaryText(text("meetingstaff.move.title"));
    TimeField time = new TimeField(meeting.summary().zone()).fill(meeting.summary().time());
    Div content =
        new Div(
            new Paragraph(text("meetingstaff.move.text")),
            time,
            MeetingWords.actions(
                MeetingWords.button(
                    "meetingstaff.move.action", () -> time.time().ifPresent(move))));
    content.addClassNames("stack", "form");
    setContent(content);
  }
}

package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.TextsField;

/** Saying that a meeting does not take place, and why. */
class CancelCard extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 500;

  CancelCard(Consumer<LocalizedText> cancel) {
    addClassNames("card", "begin");
    setSummaryText(text("meetingstaff.cancel.title"));
    TextsField reason =
        new TextsField(Map.of(), 2, LONGEST)
            .named(text("meetingstaff.cancel.reason"), text("meetingstaff.cancel.reason.hint"));
    Div content =
        new Div(
            new Paragraph(text("meetingstaff.cancel.text")),
            reason,
            new AskFirst(
                text("meetingstaff.cancel.action"),
                text("meetingstaff.cancel.sure"),
                text("meetingstaff.cancel.yes"),
                text("meetingstaff.cancel.no"),
                () -> {
                  reason.accept();
                  reason
                      .written()
                      .ifPresentOrElse(
                          cancel, () -> reason.refuse(text("meetingstaff.cancel.reason.missing")));
                }));
    content.addClassNames("stack", "form");
    setContent(content);
  }
}

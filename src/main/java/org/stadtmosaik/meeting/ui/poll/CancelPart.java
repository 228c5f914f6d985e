package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Giving a poll up, with a reason for those who answered. */
class CancelPart extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final transient PollView poll;
  private final transient PollWork work;
  private final transient Runnable cancelled;
  private final TextsField reason =
      new TextsField(Map.of(), 2, DecidePart.LONGEST_REASON)
          .named(text("meetingchoice.cancel.reason"), text("meetingchoice.decide.reason.hint"));

  CancelPart(PollView poll, PollWork work, Runnable cancelled) {
    this.poll = poll;
    this.work = work;
    this.cancelled = cancelled;
    addClassName("area");
    setSummaryText(text("meetingchoice.cancel"));
    setContent(
        new Div(
            new Paragraph(text("meetingchoice.cancel.text")),
            reason,
            new AskFirst(
                text("meetingchoice.cancel.action"),
                text("meetingchoice.cancel.ask"),
                text("meetingchoice.cancel.yes"),
                text("meetingchoice.cancel.no"),
                this::cancel)));
  }

  private void cancel() {
    reason.accept();
    Optional<LocalizedText> why = reason.written();
    if (why.isEmpty()) {
      reason.refuse(text("meetingchoice.decide.reason.missing"));
      return;
    }
    try {
      work.cancel(poll, why.get());
      cancelled.run();
    } catch (InvalidInputException refusal) {
      reason.refuse(refusal.in(CurrentLanguage.get()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}

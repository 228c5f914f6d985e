package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.io.InputStream;
import java.util.List;
import org.stadtmosaik.media.PdfCheck;
import org.stadtmosaik.meeting.MeetingFile;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.SingleUpload;

/** What is handed out at a meeting, before or after it: PDF files. */
class HandoutsCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient MeetingSummary meeting;
  private final transient MeetingDesk desk;
  private final Div shown = new Div();
  private final Div said = new Div();

  HandoutsCard(MeetingSummary meeting, MeetingDesk desk) {
    this.meeting = meeting;
    this.desk = desk;
    addClassName("stack");
    heading(text("meetingstaff.files.title"));
    remark(text("meetingstaff.files.text"));
    shown.addClassName("stack");
    said.getElement().setAttribute("aria-live", "polite");
    SingleUpload upload =
        new SingleUpload(
            new FileTaking<>(
                PdfCheck.MOST_BYTES,
                (content, name) -> keep(desk.actor(), name, content),
                _ -> added(),
                refusal -> say(Notice.Tone.ERROR, refusal)),
            text("meetingstaff.files.add"),
            "application/pdf");
    add(shown, upload, said);
    show();
  }

  private void show() {
    shown.removeAll();
    List<MeetingFile> files = desk.files().of(meeting.id());
    shown.setVisible(!files.isEmpty());
    for (MeetingFile file : files) {
      Anchor link = new Anchor(file.path(meeting.handle()).substring(1), file.name());
      link.setRouterIgnore(true);
      link.getElement().setAttribute("dir", "auto");
      NativeButton remove = MeetingWords.quiet("meetingstaff.files.remove", () -> remove(file));
      remove.addClassNames("small", "danger");
      remove.setAriaLabel(text("meetingstaff.files.removeNamed", file.name()));
      Div row = new Div(link, remove);
      row.addClassName("row");
      shown.add(row);
    }
  }

  private void remove(MeetingFile file) {
    try {
      desk.files().remove(desk.actor(), meeting.id(), file.id());
      show();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void say(Notice.Tone tone, String sentence) {
    said.removeAll();
    said.add(new Notice(tone, sentence));
  }

  private void added() {
    show();
    say(Notice.Tone.SENT, text("meetingstaff.files.added"));
  }

  MeetingFile keep(Actor actor, String name, InputStream content) {
    return desk.files().add(actor, meeting.id(), name, content);
  }
}

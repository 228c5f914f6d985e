package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.LinkKind;
import org.stadtmosaik.meeting.MeetingLink;
import org.stadtmosaik.meeting.MeetingLinks;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;
import org.stadtmosaik.shell.UserText;

/** Where somebody writes what was said about an idea or a question. */
class NoteForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient MeetingDesk desk;
  private final transient MeetingSummary meeting;
  private final transient Runnable done;
  private final TextsField note;
  private final Div meanwhile = new Div();
  private transient @Nullable MeetingLink seen;

  /**
   * @param seen the link as it is shown; {@code null} for one that is yet to be made
   */
  NoteForm(MeetingDesk desk, MeetingSummary meeting, @Nullable MeetingLink seen, Runnable done) {
    this.desk = desk;
    this.meeting = meeting;
    this.seen = seen;
    this.done = done;
    this.note =
        new TextsField(
                Optional.ofNullable(seen)
                    .map(MeetingLink::note)
                    .map(LocalizedText::texts)
                    .orElse(Map.of()),
                2,
                MeetingLinks.LONGEST_NOTE)
            .named(text("meetingstaff.links.note"), text("meetingstaff.links.note.hint"));
    addClassName("stack");
    meanwhile.addClassNames("notice", "stack");
    meanwhile.setVisible(false);
    add(note, meanwhile);
  }

  /** Keeps what was written, unless a colleague wrote something else meanwhile. */
  void put(LinkKind kind, UUID target) {
    MeetingLink known = seen != null && seen.target().equals(target) ? seen : null;
    try {
      desk.talk()
          .links()
          .put(desk.actor(), meeting.id(), kind, target, known, note.written().orElse(null));
      done.run();
    } catch (ConflictException refusal) {
      Refusals.show(refusal);
      compare(target);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** Shows what a colleague said; what was typed here stays, and is what the next saving means. */
  private void compare(UUID target) {
    seen =
        desk.talk().links().of(meeting).stream()
            .filter(it -> it.target().equals(target))
            .findFirst()
            .orElse(null);
    meanwhile.removeAll();
    meanwhile.add(new Paragraph(text("meetingstaff.links.meanwhile")));
    LocalizedText said = seen == null ? null : seen.note();
    if (said == null) {
      meanwhile.add(
          new Paragraph(
              text(seen == null ? "meetingstaff.links.gone" : "meetingstaff.links.silent")));
    } else {
      said.texts().forEach((tag, words) -> meanwhile.add(new UserText(words, new Language(tag))));
    }
    meanwhile.add(new Paragraph(text("meetingstaff.links.again")));
    meanwhile.setVisible(true);
  }
}

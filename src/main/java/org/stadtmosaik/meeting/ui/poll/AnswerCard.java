package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stadtmosaik.meeting.Channel;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.StaffAnswer;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/** One answer, and how to take it out if it is there twice. */
class AnswerCard extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final transient PollAnswer says;

  /**
   * @param remove gets the field with the reason
   */
  AnswerCard(StaffAnswer answer, PollView poll, DateNames dates, Consumer<Field> remove) {
    says = answer.says();
    addClassName("area");
    setSummary(head(answer));
    UnorderedList choices = new UnorderedList();
    for (PollOption option : poll.offered()) {
      Choice choice = says.choices().get(option.id());
      String word = choice == null ? "open" : choice.name().toLowerCase(Locale.ROOT);
      choices.add(
          new ListItem(
              text(
                  "meetingchoice.answer.choice",
                  dates.full(option.id().value()),
                  text("meetingchoice.answer." + word))));
    }
    Div body = new Div();
    addNeeds(body);
    body.add(choices);
    String comment = says.comment();
    if (comment != null) {
      body.add(new UserText(comment, says.language()));
    }
    body.add(PollWords.soft(text("meetingchoice.answer.at", dates.moment(answer.answered()))));
    body.add(removal(remove));
    setContent(body);
  }

  private Div head(StaffAnswer answer) {
    String name = says.name();
    Span who = new Span(name == null ? text("meetingchoice.answer.noName") : name);
    who.getElement().setAttribute("dir", "auto");
    Div head = new Div(who, PollWords.soft(text("meetingchoice.answer.people", says.people())));
    head.addClassName("row");
    if (!answer.likeness().isEmpty()) {
      head.add(new StatusTag(StatusTag.Tone.WAIT, text("meetingchoice.answer.alike")));
    }
    if (answer.channel() == Channel.STAFF) {
      head.add(new StatusTag(StatusTag.Tone.PLAIN, text("meetingchoice.answer.staff")));
    }
    return head;
  }

  private void addNeeds(Div body) {
    if (!says.needs().codes().isEmpty()) {
      String needs =
          says.needs().codes().stream()
              .map(need -> NeedWords.of(need, CurrentLanguage.get()))
              .collect(Collectors.joining(", "));
      body.add(new Div(text("meetingchoice.answer.needs", needs)));
    }
    String note = says.needs().note();
    if (note != null) {
      body.add(new UserText(note, says.language()));
    }
  }

  private static Div removal(Consumer<Field> remove) {
    Field reason =
        new Field(text("meetingchoice.remove.reason"), text("meetingchoice.remove.reason.hint"))
            .longest(500);
    return new Div(
        reason,
        new AskFirst(
            text("meetingchoice.remove.action"),
            text("meetingchoice.remove.ask"),
            text("meetingchoice.remove.yes"),
            text("meetingchoice.remove.no"),
            () -> remove.accept(reason)));
  }
}

package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.StaffAnswer;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Refusals;

/** The answers one by one, those first that may be there twice. */
class AnswersPart extends Div {

  private static final long serialVersionUID = 1L;

  private static final int AT_ONCE = 20;

  private final transient PollView poll;
  private final transient PollWork work;
  private final transient DateNames dates;
  private final transient Runnable changed;
  private final transient List<StaffAnswer> rest = new ArrayList<>();
  private final Div list = new Div();
  private final NativeButton more =
      new NativeButton(text("meetingchoice.answers.more"), _ -> showMore());

  AnswersPart(PollView poll, PollWork work, DateNames dates, Runnable changed) {
    this.poll = poll;
    this.work = work;
    this.dates = dates;
    this.changed = changed;
    addClassName("stack");
    list.addClassName("stack");
    more.addClassNames("btn", "quiet");
    List<StaffAnswer> all = work.answers(poll.summary().id());
    List<StaffAnswer> alike = all.stream().filter(it -> !it.likeness().isEmpty()).toList();
    rest.addAll(alike);
    all.stream().filter(it -> it.likeness().isEmpty()).forEach(rest::add);
    add(new H2(text("meetingchoice.answers.title")));
    if (!alike.isEmpty()) {
      add(new Paragraph(text("meetingchoice.answers.alike", alike.size())));
    }
    add(new Paragraph(text("meetingchoice.answers.note")), list, more);
    showMore();
  }

  private void showMore() {
    List<StaffAnswer> next = rest.subList(0, Math.min(AT_ONCE, rest.size()));
    next.forEach(answer -> list.add(new AnswerCard(answer, poll, dates, removing(answer))));
    next.clear();
    more.setVisible(!rest.isEmpty());
  }

  private Consumer<Field> removing(StaffAnswer answer) {
    return reason -> remove(answer.id(), reason);
  }

  private void remove(AnswerId id, Field reason) {
    try {
      work.remove(id, reason.value());
      Refusals.say(text("meetingchoice.remove.done"));
      changed.run();
    } catch (InvalidInputException refusal) {
      reason.refuse(refusal.in(CurrentLanguage.get()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}

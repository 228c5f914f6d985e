package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.ui.form.NeedsForm;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Refusals;

/** Writing down what somebody said on the telephone or on paper. */
class EnterPart extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final transient PollView poll;
  private final transient PollWork work;
  private final transient Runnable entered;

  /** Made once, so that two clicks are one answer. */
  private final transient AnswerId id = new AnswerId(Ids.next());

  private final Field name =
      new Field(text("meetingstaff.enter.name"), text("meetingchoice.enter.name.hint"))
          .longest(PollAnswer.LONGEST_NAME);
  private final IntegerField people = new IntegerField(text("meetingstaff.enter.people"));
  private final Select<Language> language = new Select<>();
  private final Select<NeighbourhoodName> neighbourhood = new Select<>();
  private final Map<OptionId, RadioButtonGroup<Choice>> dates = new LinkedHashMap<>();
  private final NeedsForm needs = new NeedsForm();
  private final Field comment =
      new Field(text("meetingchoice.enter.comment"), "").longest(PollAnswer.LONGEST_COMMENT);

  EnterPart(PollView poll, PollWork work, Runnable entered) {
    this.poll = poll;
    this.work = work;
    this.entered = entered;
    addClassName("area");
    setSummaryText(text("meetingchoice.enter"));
    name.input().getElement().setAttribute("dir", "auto");
    comment.input().getElement().setAttribute("dir", "auto");
    who();
    NativeButton action = new NativeButton(text("meetingchoice.enter.action"), _ -> enter());
    action.addClassName("btn");
    Div content = new Div(new Paragraph(text("meetingchoice.enter.text")), days());
    content.addClassNames("stack", "form");
    content.add(name, people, language, neighbourhood, needs, comment, action);
    setContent(content);
  }

  private void who() {
    people.setMin(1);
    people.setMax(PollAnswer.MOST_PEOPLE);
    people.setValue(1);
    people.setStepButtonsVisible(true);
    language.setLabel(text("meetingstaff.enter.language"));
    language.setItems(Language.shipped());
    language.setItemLabelGenerator(it -> it.nameIn(CurrentLanguage.get()));
    language.setValue(Language.GERMAN);
    neighbourhood.setLabel(text("meetingchoice.enter.neighbourhood"));
    neighbourhood.setEmptySelectionAllowed(true);
    neighbourhood.setEmptySelectionCaption(text("meetingchoice.enter.neighbourhood.untold"));
    neighbourhood.setItems(
        work.neighbourhoods(poll.summary().commune()).stream().filter(it -> !it.hidden()).toList());
    neighbourhood.setItemLabelGenerator(it ->
        it == null
            ? text("meetingchoice.enter.neighbourhood.untold")
            : it.name().in(CurrentLanguage.get()).text());
  }

  private Div days() {
    DateNames names = new DateNames(poll, work.clock());
    Div days = new Div();
    days.addClassName("stack");
    for (PollOption option : poll.offered()) {
      RadioButtonGroup<Choice> says = new RadioButtonGroup<>();
      says.setLabel(names.full(option.id().value()));
      says.setItems(Choice.values());
      says.setItemLabelGenerator(EnterPart::word);
      dates.put(option.id(), says);
      days.add(says);
    }
    return days;
  }

  private static String word(Choice choice) {
    return switch (choice) {
      case YES -> text("meetingpoll.choice.yes");
      case IF_NEEDED -> text("meetingpoll.choice.ifNeeded");
      case NO -> text("meetingpoll.choice.no");
    };
  }

  private void enter() {
    name.accept();
    comment.accept();
    people.setInvalid(false);
    try {
      work.enter(poll.summary().id(), id, says());
      Refusals.say(text("meetingchoice.enter.done"));
      entered.run();
    } catch (InvalidInputException refusal) {
      refuse(refusal);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private PollAnswer says() {
    Map<OptionId, Choice> choices = new HashMap<>();
    dates.forEach(
        (option, says) -> says.getOptionalValue().ifPresent(it -> choices.put(option, it)));
    return new PollAnswer(
        name.value(),
        language.getValue(),
        neighbourhood.getValue() == null ? null : neighbourhood.getValue().id(),
        Objects.requireNonNullElse(people.getValue(), 0),
        needs.needs(),
        comment.value(),
        choices);
  }

  private void refuse(InvalidInputException refusal) {
    String sentence = refusal.in(CurrentLanguage.get());
    switch (refusal.field()) {
      case "name" -> name.refuse(sentence);
      case "people" -> {
        people.setErrorMessage(sentence);
        people.setInvalid(true);
      }
      case "children" -> needs.refuseChildren(sentence);
      case "comment" -> comment.refuse(sentence);
      default -> Refusals.say(sentence);
    }
  }
}

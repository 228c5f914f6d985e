package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.Contingent;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.meeting.ui.form.NeedsForm;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Refusals;

/** Signing somebody up who called, or came by. */
class EnterCard extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final transient MeetingView meeting;
  private final transient MeetingDesk desk;
  private final transient Runnable changed;

  /** Made once, so that two clicks sign up one person. */
  private final transient RegistrationId id = new RegistrationId(Ids.next());

  private final Field name = new Field(text("meetingstaff.enter.name"), "");
  private final IntegerField people = new IntegerField(text("meetingstaff.enter.people"));
  private final Select<Language> language = new Select<>();
  private final RadioButtonGroup<MeetingMode> mode = new RadioButtonGroup<>();
  private final Select<Contingent> contingent = new Select<>();
  private final NeedsForm needs = new NeedsForm();

  EnterCard(MeetingView meeting, MeetingDesk desk, Runnable changed) {
    this.meeting = meeting;
    this.desk = desk;
    this.changed = changed;
    addClassNames("card", "begin");
    setSummaryText(text("meetingstaff.enter.title"));
    name.longest(SignUp.LONGEST_NAME).input().getElement().setAttribute("dir", "auto");
    people.setMin(1);
    people.setMax(SignUp.MOST_PEOPLE);
    people.setValue(1);
    people.setStepButtonsVisible(true);
    language.setLabel(text("meetingstaff.enter.language"));
    language.setItems(Language.shipped());
    language.setItemLabelGenerator(it -> it.nameIn(CurrentLanguage.get()));
    language.setValue(Language.GERMAN);
    choices();
    Div content =
        new Div(
            name,
            people,
            language,
            mode,
            contingent,
            needs,
            MeetingWords.actions(MeetingWords.button("meetingstaff.enter.action", this::enter)));
    content.addClassNames("stack", "form");
    setContent(content);
  }

  private void choices() {
    List<MeetingMode> modes =
        Stream.of(MeetingMode.values()).filter(meeting.summary()::offers).toList();
    mode.setLabel(text("meetingstaff.contingents.mode"));
    mode.setItems(modes);
    mode.setItemLabelGenerator(
        it -> text("meetingstaff.mode." + it.name().toLowerCase(Locale.ROOT)));
    mode.setValue(modes.getFirst());
    mode.setVisible(modes.size() > 1);
    contingent.setLabel(text("meetingstaff.contingents"));
    contingent.setItems(meeting.contingents());
    contingent.setEmptySelectionAllowed(true);
    contingent.setItemLabelGenerator(EnterCard::name);
    contingent.setVisible(!meeting.contingents().isEmpty());
  }

  private static String name(@Nullable Contingent contingent) {
    return contingent == null
        ? text("meetingstaff.contingents.none")
        : contingent.name().in(CurrentLanguage.get()).text();
  }

  private void enter() {
    name.accept();
    people.setInvalid(false);
    try {
      SignUp says =
          new SignUp(
              name.value(),
              language.getValue(),
              mode.getValue(),
              Objects.requireNonNullElse(people.getValue(), 0),
              contingent.getValue() == null ? null : contingent.getValue().id(),
              needs.needs(),
              null);
      var entered = desk.registrations().enter(desk.actor(), meeting.id(), id, says);
      Refusals.say(
          text(
              "meetingstaff.enter.done",
              entered.name(),
              text(
                  "meetingstaff.registration." + entered.state().name().toLowerCase(Locale.ROOT))));
      changed.run();
    } catch (InvalidInputException refusal) {
      refuse(refusal);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
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
      default -> Refusals.say(sentence);
    }
  }
}

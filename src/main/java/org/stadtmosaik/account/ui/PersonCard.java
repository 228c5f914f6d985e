package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.StatusTag;

/** One colleague: what they may do, the state of the account, and what can be done with it. */
class PersonCard extends Card {

  private static final long serialVersionUID = 1L;

  private final Div actions = new Div();

  PersonCard(StaffSummary person, PeopleView page) {
    row(new StatusTag(tone(person.state()), text("account.people.state." + word(person.state()))));
    H2 name = new H2(person.name());
    name.getElement().setAttribute("dir", "auto");
    Span email = new Span(person.email());
    email.getElement().setAttribute("dir", "ltr");
    Paragraph address = new Paragraph(email);
    address.addClassName("soft");
    add(name, address);
    remark(roles(person));
    actions.addClassName("actions");
    if (person.state() != StaffSummary.State.DISABLED) {
      offer(person, page);
      add(actions);
    }
  }

  private void offer(StaffSummary person, PeopleView page) {
    actions.removeAll();
    actions.add(
        button("account.people.again", "quiet", () -> page.inviteAgain(person)),
        button("account.people.disable", "quiet danger", () -> ask(person, page)));
  }

  private void ask(StaffSummary person, PeopleView page) {
    actions.removeAll();
    Paragraph question = new Paragraph(text("account.people.disable.question", person.name()));
    question.getElement().setAttribute("role", "alert");
    actions.add(
        question,
        button("account.people.disable", "danger", () -> page.disable(person)),
        button("account.people.disable.keep", "quiet", () -> offer(person, page)));
  }

  private static NativeButton button(String key, String classes, Runnable action) {
    NativeButton button = new NativeButton(text(key), click -> action.run());
    button.addClassNames("btn", "small");
    button.addClassNames(classes.split(" "));
    return button;
  }

  private static String roles(StaffSummary person) {
    Stream<String> roles =
        person.roles().stream()
            .sorted()
            .map(role -> text("account.people.role." + role.name().toLowerCase(Locale.ROOT)));
    Stream<String> operator =
        person.operator() ? Stream.of(text("account.people.operator")) : Stream.empty();
    Stream<String> demo = person.demo() ? Stream.of(text("account.people.demo")) : Stream.empty();
    return Stream.of(roles, operator, demo)
        .flatMap(words -> words)
        .collect(Collectors.joining(" · "));
  }

  private static String word(StaffSummary.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static StatusTag.Tone tone(StaffSummary.State state) {
    return switch (state) {
      case INVITED -> StatusTag.Tone.WAIT;
      case ACTIVE -> StatusTag.Tone.PUBLISHED;
      case LOCKED, DISABLED -> StatusTag.Tone.DECLINED;
    };
  }
}

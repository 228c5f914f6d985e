package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
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
    if (person.roles().contains(Role.TRANSLATOR)) {
      remark(languages(person));
    }
    String deadline = deadline(person, page);
    if (!deadline.isEmpty()) {
      remark(deadline);
    }
    actions.addClassName("actions");
    if (person.state() != StaffSummary.State.DISABLED) {
      offer(person, page);
      add(actions);
    }
  }

  private void offer(StaffSummary person, PeopleView page) {
    actions.removeAll();
    boolean given = person.invitedUntil() != null;
    switch (person.state()) {
      case INVITED ->
          actions.add(button("account.people.again", "quiet", () -> page.inviteAgain(person)));
      case RENEWING ->
          actions.add(button("account.people.recover.again", "quiet", () -> help(person, page)));
      case ACTIVE, LOCKED -> {
        if (!page.isOwn(person)) {
          actions.add(button("account.people.recover", "quiet", () -> help(person, page)));
        }
      }
      case DISABLED -> {}
    }
    if (page.givesRoles() && !page.isOwn(person)) {
      actions.add(button("account.people.roles", "quiet", () -> changeRoles(person, page)));
    }
    if (person.roles().contains(Role.TRANSLATOR) && !page.isOwn(person)) {
      actions.add(button("account.people.languages", "quiet", () -> changeLanguages(person, page)));
    }
    if (given && !page.isOwn(person)) {
      actions.add(button("account.people.revoke", "quiet", () -> page.revoke(person)));
    }
    if (!page.isOwn(person)) {
      actions.add(button("account.people.disable", "quiet danger", () -> ask(person, page)));
    }
  }

  private void help(StaffSummary person, PeopleView page) {
    actions.removeAll();
    actions.add(
        new RecoveryForm(
            person,
            (lost, reason) -> page.recover(person, lost, reason),
            () -> offer(person, page)));
  }

  private void changeRoles(StaffSummary person, PeopleView page) {
    actions.removeAll();
    actions.add(
        new RolesForm(person, roles -> page.assign(person, roles), () -> offer(person, page)));
  }

  private void changeLanguages(StaffSummary person, PeopleView page) {
    actions.removeAll();
    actions.add(
        new LanguagesForm(
            person, languages -> page.translate(person, languages), () -> offer(person, page)));
  }

  private static String languages(StaffSummary person) {
    return person.languages().isEmpty()
        ? text("account.people.languages.none")
        : text(
            "account.people.languages.some",
            Language.shipped().stream()
                .filter(person.languages()::contains)
                .map(it -> it.nameIn(CurrentLanguage.get()))
                .collect(Collectors.joining(" · ")));
  }

  /** Until when a secret works that the person was given, or that there is none any more. */
  private static String deadline(StaffSummary person, PeopleView page) {
    Instant until = person.invitedUntil();
    boolean waits =
        person.state() == StaffSummary.State.INVITED
            || person.state() == StaffSummary.State.RENEWING;
    if (!waits) {
      return "";
    }
    return until != null && page.now().isBefore(until)
        ? text("account.people.until", RelativeTime.exact(until, CurrentLanguage.get()))
        : text("account.people.expired");
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
      case INVITED, RENEWING -> StatusTag.Tone.WAIT;
      case ACTIVE -> StatusTag.Tone.PUBLISHED;
      case LOCKED, DISABLED -> StatusTag.Tone.DECLINED;
    };
  }
}

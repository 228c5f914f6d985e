package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.account.Invitation;
import org.stadtmosaik.account.LostFactor;
import org.stadtmosaik.account.NewStaff;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.StaffAssignments;
import org.stadtmosaik.account.StaffRecovery;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.account.VolunteerLanguages;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;

/** Who works in a commune, and inviting colleagues; for leads, volunteers who translate. */
@Route(value = PeopleView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "OPERATOR"})
public class PeopleView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/people";

  private final transient StaffAccounts accounts;
  private final transient StaffAssignments assignments;
  private final transient StaffRecovery recovery;
  private final transient VolunteerLanguages languages;
  private final transient Clock clock;
  private final transient ActorProvider actors;
  private final Div list = new Div();
  private final Div invitation = new Div();
  private final CheckboxGroup<Role> roles = RolesForm.choice();
  private @Nullable CommuneId commune;
  private boolean volunteers;

  public PeopleView(
      StaffAccounts accounts,
      StaffAssignments assignments,
      StaffRecovery recovery,
      VolunteerLanguages languages,
      ActorProvider actors,
      Clock clock) {
    this.accounts = accounts;
    this.assignments = assignments;
    this.recovery = recovery;
    this.languages = languages;
    this.clock = clock;
    this.actors = actors;
    addClassName("page");
    list.addClassName("stack");
    List<StaffAccounts.Place> places = accounts.places(actor(), CurrentLanguage.get());
    boolean others = places.stream().anyMatch(place -> !place.volunteers());
    add(
        new PageHeader(text("account.people.title"))
            .lead(text(others ? "account.people.intro" : "account.people.volunteers.intro")));
    if (places.size() > 1) {
      add(choice(places));
    }
    invitation.getElement().setAttribute("aria-live", "polite");
    add(list, invitation, inviteForm());
    places.stream().findFirst().ifPresent(this::open);
  }

  @Override
  public String getPageTitle() {
    return text("account.people.title");
  }

  private Select<StaffAccounts.Place> choice(List<StaffAccounts.Place> places) {
    Select<StaffAccounts.Place> choice = new Select<>();
    choice.setLabel(text("account.people.place"));
    choice.setItems(places);
    choice.setItemLabelGenerator(StaffAccounts.Place::name);
    choice.setValue(places.getFirst());
    choice.addValueChangeListener(change -> open(change.getValue()));
    return choice;
  }

  private void open(StaffAccounts.Place place) {
    commune = place.commune();
    volunteers = place.volunteers();
    roles.setVisible(commune != null && !volunteers);
    roles.setValue(Set.of(volunteers ? Role.TRANSLATOR : Role.MODERATOR));
    invitation.removeAll();
    refresh();
  }

  private void refresh() {
    list.removeAll();
    accounts.list(actor(), commune).stream()
        .sorted(Comparator.comparing(StaffSummary::name, CurrentLanguage.get().order()))
        .forEach(person -> list.add(new PersonCard(person, this)));
    if (list.getComponentCount() == 0) {
      list.add(
          new EmptyState(
              Drawing.PEOPLE,
              text(volunteers ? "account.people.volunteers.empty" : "account.people.empty.text")));
    }
  }

  private Card inviteForm() {
    FormField email =
        new FormField("email", text("account.people.invite.email"), "").kind("email", "off");
    FormField name =
        new FormField("name", text("account.people.invite.name"), "").kind("text", "off");
    NativeButton button = new NativeButton(text("account.people.invite.action"));
    button.addClassName("btn");
    button.addClickListener(click -> invite(email, name));
    Card card = new Card().heading(text("account.people.invite.title"));
    Div actions = new Div(button);
    actions.addClassName("actions");
    card.add(email, name, roles, actions);
    return card;
  }

  private void invite(FormField email, FormField name) {
    email.accept();
    name.accept();
    try {
      show(
          accounts.create(
              actor(),
              commune,
              new NewStaff(email.value(), name.value(), roles.getValue(), CurrentLanguage.get())),
          name.value(),
          "account.people.invitation.");
      refresh();
    } catch (InvalidInputException refusal) {
      FormField meant = refusal.field().equals("email") ? email : name;
      meant.refuse(refusal.in(CurrentLanguage.get()));
    } catch (ConflictException refusal) {
      email.refuse(refusal.in(CurrentLanguage.get()));
    }
  }

  void inviteAgain(StaffSummary person) {
    show(
        accounts.invite(actor(), person.id(), CurrentLanguage.get()),
        person.name(),
        "account.people.invitation.");
    refresh();
  }

  void recover(StaffSummary person, LostFactor lost, String reason) {
    show(
        recovery.start(actor(), person.id(), lost, reason, CurrentLanguage.get()),
        person.name(),
        "account.people.recovery.");
    refresh();
  }

  void revoke(StaffSummary person) {
    accounts.revoke(actor(), person.id());
    invitation.removeAll();
    Refusals.say(text("account.people.revoked", person.name()));
    refresh();
  }

  /** Whether the list is that of a commune, and the reader gives its people their roles. */
  boolean givesRoles() {
    return commune != null && !volunteers;
  }

  void assign(StaffSummary person, Set<Role> changed) {
    assignments.assign(actor(), Objects.requireNonNull(commune), person.id(), changed);
    Refusals.say(text("account.people.roles.done", person.name()));
    refresh();
  }

  void translate(StaffSummary person, Set<Language> changed) {
    try {
      languages.change(
          actor(), Objects.requireNonNull(commune), person.id(), person.languages(), changed);
      Refusals.say(text("account.people.languages.done", person.name()));
    } catch (ConflictException refusal) {
      // The list then shows what a colleague said.
      Refusals.show(refusal);
    }
    refresh();
  }

  boolean isOwn(StaffSummary person) {
    return actor() instanceof Actor.Staff own && own.id().equals(person.id());
  }

  Instant now() {
    return clock.instant();
  }

  void disable(StaffSummary person) {
    accounts.disable(actor(), person.id());
    Refusals.say(text("account.people.disabled", person.name()));
    refresh();
  }

  /**
   * @param words of what was made: {@code title}, {@code text}, and {@code mailed} follow
   */
  private void show(Invitation made, String name, String words) {
    Card card = new Card().heading(text(words + "title", name));
    String until = RelativeTime.exact(made.expires(), CurrentLanguage.get());
    if (made.mailed()) {
      card.remark(text(words + "mailed", until));
    } else {
      card.remark(text(words + "text", until));
      card.add(
          line("account.people.invitation.link", made.link()),
          line("account.people.invitation.secret", made.secret()));
    }
    invitation.removeAll();
    invitation.add(card);
    invitation.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
  }

  private static Paragraph line(String key, String value) {
    Code code = new Code(value);
    code.getElement().setAttribute("dir", "ltr");
    Paragraph line = new Paragraph(new Span(text(key) + ": "), code);
    return line;
  }

  private Actor actor() {
    return actors.current();
  }
}

package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.account.Invitation;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;

/** Who works in a commune, and inviting colleagues. */
@Route(value = PeopleView.PATH, layout = StaffLayout.class)
@RolesAllowed({"ADMINISTRATOR", "OPERATOR"})
public class PeopleView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/people";

  private final transient StaffAccounts accounts;
  private final transient ActorProvider actors;
  private final Div list = new Div();
  private final Div invitation = new Div();
  private @Nullable CommuneId commune;

  public PeopleView(StaffAccounts accounts, ActorProvider actors) {
    this.accounts = accounts;
    this.actors = actors;
    addClassName("page");
    list.addClassName("stack");
    add(new PageHeader(text("account.people.title")).lead(text("account.people.intro")));
    List<StaffAccounts.Place> places = accounts.places(actor(), CurrentLanguage.get());
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
    invitation.removeAll();
    refresh();
  }

  private void refresh() {
    list.removeAll();
    accounts.list(actor(), commune).stream()
        .sorted(Comparator.comparing(StaffSummary::name, CurrentLanguage.get().order()))
        .forEach(person -> list.add(new PersonCard(person, this)));
    if (list.getComponentCount() == 0) {
      list.add(new EmptyState(Drawing.PEOPLE, text("account.people.empty.text")));
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
    card.add(email, name, actions);
    return card;
  }

  private void invite(FormField email, FormField name) {
    email.accept();
    name.accept();
    try {
      show(accounts.create(actor(), commune, email.value(), name.value()), name.value());
      refresh();
    } catch (InvalidInputException refusal) {
      FormField meant = refusal.field().equals("email") ? email : name;
      meant.refuse(refusal.in(CurrentLanguage.get()));
    } catch (ConflictException refusal) {
      email.refuse(refusal.in(CurrentLanguage.get()));
    }
  }

  void inviteAgain(StaffSummary person) {
    show(accounts.invite(actor(), person.id()), person.name());
  }

  void disable(StaffSummary person) {
    accounts.disable(actor(), person.id());
    Refusals.say(text("account.people.disabled", person.name()));
    refresh();
  }

  private void show(Invitation made, String name) {
    Card card = new Card().heading(text("account.people.invitation.title", name));
    card.remark(
        text(
            "account.people.invitation.text",
            RelativeTime.exact(made.expires(), CurrentLanguage.get())));
    card.add(
        line("account.people.invitation.link", made.link()),
        line("account.people.invitation.secret", made.secret()));
    invitation.removeAll();
    invitation.add(card);
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

package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.CurrentLanguage;

/** What a colleague may do here, to be changed. */
final class RolesForm extends Div {

  private static final long serialVersionUID = 1L;

  RolesForm(StaffSummary person, Consumer<Set<Role>> change, Runnable keep) {
    addClassName("stack");
    CheckboxGroup<Role> roles = choice();
    roles.setValue(person.roles());
    NativeButton action =
        new NativeButton(text("account.people.roles.action"), click -> submit(roles, change));
    action.addClassNames("btn", "small");
    NativeButton back = new NativeButton(text("account.people.roles.keep"), click -> keep.run());
    back.addClassNames("btn", "small", "quiet");
    Div actions = new Div(action, back);
    actions.addClassName("actions");
    add(new H3(text("account.people.roles.title", person.name())), roles, actions);
  }

  /** All roles that there are, none of them chosen. */
  static CheckboxGroup<Role> choice() {
    CheckboxGroup<Role> roles = new CheckboxGroup<>();
    roles.setLabel(text("account.people.invite.roles"));
    roles.setItems(Role.values());
    roles.setItemLabelGenerator(
        role -> text("account.people.role." + role.name().toLowerCase(Locale.ROOT)));
    return roles;
  }

  private static void submit(CheckboxGroup<Role> roles, Consumer<Set<Role>> change) {
    roles.setInvalid(false);
    try {
      change.accept(roles.getValue());
    } catch (InvalidInputException refusal) {
      roles.setErrorMessage(refusal.in(CurrentLanguage.get()));
      roles.setInvalid(true);
    }
  }
}

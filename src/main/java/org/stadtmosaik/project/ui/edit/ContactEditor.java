package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import org.stadtmosaik.project.content.Contact;
import org.stadtmosaik.project.content.ContentRules;

/** Whom people may ask. */
class ContactEditor extends Div {

  private static final long serialVersionUID = 1L;

  private final WrittenField name = WrittenField.line(text("project.edit.contact.name"));
  private final WrittenField email = WrittenField.of(text("project.edit.contact.email"), "email");
  private final WrittenField phone = WrittenField.of(text("project.edit.contact.phone"), "tel");
  private final TranslatedField hours;

  ContactEditor(Desk desk, Contact contact) {
    name.longest(ContentRules.LINE).filled(contact.name()).onChange(desk::changed);
    email.filled(contact.email()).onChange(desk::changed);
    phone.filled(contact.phone()).onChange(desk::changed);
    hours =
        new TranslatedField(
            desk, "project.edit.contact.hours", 1, ContentRules.LINE, contact.hours());
    Div row = new Div(name, email, phone);
    row.addClassName("fields");
    add(row, hours);
  }

  Contact value() {
    return new Contact(name.value(), email.value(), phone.value(), hours.value());
  }

  TranslatedField hours() {
    return hours;
  }
}

package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.UUID;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.Partner;

/** Somebody who carries the project. */
class PartnerEditor extends EntryEditor<Partner> {

  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final WrittenField name = WrittenField.line(text("project.edit.partner.name"));
  private final WrittenField link = WrittenField.of(text("project.edit.link"), "url");
  private final TranslatedField role;

  PartnerEditor(Desk desk, Partner partner) {
    id = partner.id();
    name.longest(ContentRules.LINE).filled(partner.name()).onChange(desk::changed);
    link.longest(ContentRules.LINE).filled(partner.link()).onChange(desk::changed);
    role =
        new TranslatedField(
            desk, "project.edit.partner.role", 1, ContentRules.LINE, partner.role());
    Div row = new Div(name, link);
    row.addClassName("fields");
    add(row, role);
  }

  @Override
  UUID entry() {
    return id;
  }

  @Override
  Partner value() {
    return new Partner(id, name.value(), role.value(), link.value());
  }

  @Override
  List<TranslatedField> texts() {
    return List.of(role);
  }
}

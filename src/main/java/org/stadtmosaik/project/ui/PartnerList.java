package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.project.content.Partner;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** Who carries a project. */
class PartnerList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  PartnerList(List<Partner> partners, Language original) {
    addClassName("partners");
    for (Partner partner : partners) {
      Component name =
          partner.link().isEmpty()
              ? new Span(partner.name())
              : new OutLink(partner.link(), partner.name());
      name.getElement().setAttribute("dir", "auto");
      name.addClassName("label");
      ListItem item = new ListItem(name);
      partner
          .role()
          .localized(original)
          .map(role -> role.in(CurrentLanguage.get()))
          .ifPresent(role -> {
            Span words = new Span(role.text());
            words.addClassName("soft");
            UserText.mark(words, role.language());
            item.add(words);
          });
      add(item);
    }
  }
}

package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.function.BiFunction;
import org.stadtmosaik.legal.Document;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;

/** A page of the draft, as residents will read it in a language of one's choice. */
class Preview extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<LegalPage, Language, Document> source;
  private final Select<LegalPage> page = new Select<>();
  private final Select<Language> language = new Select<>();
  private final Div shown = new Div();

  Preview(BiFunction<LegalPage, Language, Document> source) {
    this.source = source;
    addClassNames("card", "stack");
    page.setLabel(CurrentLanguage.text("legal.staff.preview.page"));
    page.setItems(LegalPage.values());
    page.setItemLabelGenerator(item -> CurrentLanguage.text(item.key() + ".title"));
    page.setValue(LegalPage.IMPRINT);
    page.addValueChangeListener(_ -> refresh());
    language.setLabel(CurrentLanguage.text("legal.staff.preview.language"));
    language.setItems(Language.shipped());
    language.setItemLabelGenerator(Language::ownName);
    Language reader = CurrentLanguage.get();
    language.setValue(Language.shipped().contains(reader) ? reader : Language.GERMAN);
    language.addValueChangeListener(_ -> refresh());
    Div choices = new Div(page, language);
    choices.addClassName("row");
    add(new H2(CurrentLanguage.text("legal.staff.preview")), choices, shown);
    refresh();
  }

  void refresh() {
    Language chosen = language.getValue();
    shown.getElement().setAttribute("lang", chosen.tag()).setAttribute("dir", chosen.direction());
    shown.removeAll();
    shown.add(new DocumentBody(source.apply(page.getValue(), chosen), chosen));
  }
}

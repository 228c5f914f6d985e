package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** The licences of the program, of what comes with it, and of what people write. */
@Route(value = LicencesView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class LicencesView extends Div implements ReadablePage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "licences";

  private static final Licences LICENCES = Licences.read();

  LicencesView() {
    addClassName("page");
    add(new PageHeader(getPageTitle()).lead(description()));
    Div body = new Div();
    body.addClassName("law");
    body.add(section("legal.licences.software"), full());
    body.add(section("legal.licences.content", new Anchor(LegalIndexView.PATH, terms())));
    Div parts = section("legal.licences.parts");
    LICENCES.introduction().forEach(text -> parts.add(english(new Paragraph(text))));
    body.add(parts);
    LICENCES.groups().forEach(group -> body.add(folded(group.licence(), group.parts())));
    add(body);
  }

  private static Div section(String key, com.vaadin.flow.component.Component... more) {
    Div section =
        new Div(
            new H2(CurrentLanguage.text(key + ".title")),
            new Paragraph(CurrentLanguage.text(key + ".text")));
    section.addClassName("law-section");
    section.add(more);
    return section;
  }

  private static String terms() {
    return CurrentLanguage.text("legal.terms.title");
  }

  private static NativeDetails full() {
    Pre text = english(new Pre(LICENCES.full()));
    NativeDetails folded = new NativeDetails(CurrentLanguage.text("legal.licences.full"), text);
    folded.addClassName("fold");
    return folded;
  }

  private static NativeDetails folded(String title, List<String> parts) {
    UnorderedList list = new UnorderedList();
    parts.forEach(part -> list.add(new ListItem(part)));
    list.getElement().setAttribute("dir", "ltr");
    NativeDetails folded = new NativeDetails(english(new Span(title)), list);
    folded.addClassName("fold");
    return folded;
  }

  /** What LICENSE says is English, whose brackets stand the wrong way round in an Arabic line. */
  private static <C extends HtmlComponent> C english(C component) {
    component.getElement().setAttribute("lang", "en").setAttribute("dir", "ltr");
    return component;
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("legal.licences.title");
  }

  @Override
  public String description() {
    return CurrentLanguage.text("legal.licences.lead");
  }
}

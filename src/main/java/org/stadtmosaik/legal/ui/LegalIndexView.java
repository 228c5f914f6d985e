package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** Every commune's pages, for where one is at no commune's page. */
@Route(value = LegalIndexView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class LegalIndexView extends Div implements ReadablePage {

  private static final long serialVersionUID = 1L;

  static final String PATH = "legal";

  LegalIndexView(LegalReading reading) {
    addClassName("page");
    add(new PageHeader(getPageTitle()).lead(description()));
    List<CommuneSummary> communes = reading.communes();
    if (communes.isEmpty()) {
      add(new EmptyState(Drawing.PROJECTS, CurrentLanguage.text("legal.index.empty")));
    }
    Div cards = new Div();
    cards.addClassName("cards");
    communes.forEach(commune -> cards.add(card(commune)));
    add(cards);
  }

  private static Card card(CommuneSummary commune) {
    Card card = new Card().heading(commune.name().in(CurrentLanguage.get()));
    UnorderedList links = new UnorderedList();
    links.addClassName("law-links");
    for (LegalPage page : LegalPage.values()) {
      String words = CurrentLanguage.text(page.key() + ".title");
      links.add(new ListItem(new Anchor(page.path(commune.slug()), words)));
    }
    card.add(links);
    return card;
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("legal.index.title");
  }

  @Override
  public String description() {
    return CurrentLanguage.text("legal.index.lead");
  }
}

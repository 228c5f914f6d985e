package org.stadtmosaik.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.stadtmosaik.search.Found;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** Finds ideas, comments and projects by their words; the question stands in the address. */
@Route(value = SearchView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class SearchView extends Div implements BeforeEnterObserver, ReadablePage {

  static final String PATH = "search";

  private static final long serialVersionUID = 1L;

  private final transient Search search;

  SearchView(Search search) {
    this.search = search;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    String typed = typed(parameters);
    int page = page(parameters);
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("search.title"))
            .lead(CurrentLanguage.text("search.lead")),
        new SearchForm(PATH, typed));
    if (!typed.isEmpty()) {
      show(typed, page, search.find(typed, CurrentLanguage.get(), page));
    }
  }

  private void show(String typed, int page, Found found) {
    Div list = new Div();
    list.addClassName("cards");
    if (found.hits().isEmpty()) {
      list.add(
          new EmptyState(
              Drawing.IDEAS, CurrentLanguage.text(page == 0 ? "search.none" : "search.end")));
    }
    found.hits().forEach(hit -> list.add(new HitCard(hit)));
    if (!found.suggestions().isEmpty()) {
      add(suggestions(found));
    }
    add(list);
    Div ways = new Div();
    ways.addClassName("actions");
    if (page > 0) {
      ways.add(way(typed, page - 1, "search.back"));
    }
    if (found.more()) {
      ways.add(way(typed, page + 1, "search.more"));
    }
    add(ways);
  }

  private static Div suggestions(Found found) {
    Div row = new Div(new Paragraph(CurrentLanguage.text("search.meant")));
    row.addClassNames("search-meant", "row");
    for (String words : found.suggestions()) {
      Anchor link = new Anchor(address(words, 0), words);
      link.addClassName("chip");
      link.getElement().setAttribute("dir", "auto");
      row.add(link);
    }
    return row;
  }

  private static Anchor way(String typed, int page, String key) {
    Anchor link = new Anchor(address(typed, page), CurrentLanguage.text(key));
    link.addClassNames("btn", "quiet");
    return link;
  }

  private static String address(String typed, int page) {
    String query = PATH + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return page == 0 ? query : query + "&page=" + (page + 1);
  }

  private static String typed(QueryParameters parameters) {
    String typed = parameters.getSingleParameter("q").orElse("").strip();
    return typed.length() <= Search.LONGEST ? typed : typed.substring(0, Search.LONGEST);
  }

  private static int page(QueryParameters parameters) {
    return parameters
        .getSingleParameter("page")
        .filter(number -> number.matches("[1-9]\\d?"))
        .map(number -> Math.min(Integer.parseInt(number), Search.MOST_PAGES) - 1)
        .orElse(0);
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("search.title");
  }

  @Override
  public String description() {
    return CurrentLanguage.text("search.lead");
  }
}

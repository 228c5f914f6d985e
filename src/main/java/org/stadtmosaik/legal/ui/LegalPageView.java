package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.legal.Edition;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.legal.ShownPage;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;

/** One of a commune's pages: what is valid now, or what was once, by {@code ?edition=}. */
abstract class LegalPageView extends Div implements BeforeEnterObserver, ReadablePage, CommunePage {

  private static final long serialVersionUID = 1L;

  private final LegalPage page;
  private final transient LegalReading reading;
  private transient Optional<CommuneSummary> place = Optional.empty();

  LegalPageView(LegalPage page, LegalReading reading) {
    this.page = page;
    this.reading = reading;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CommuneSummary commune = reading.commune(event.getRouteParameters().get("commune").orElse(""));
    place = Optional.of(commune);
    String edition =
        event.getLocation().getQueryParameters().getSingleParameter("edition").orElse("");
    removeAll();
    show(commune, reading.shown(commune, page, CurrentLanguage.get(), edition));
  }

  private void show(CommuneSummary commune, ShownPage shown) {
    Language reader = CurrentLanguage.get();
    add(
        new PageHeader(CurrentLanguage.text(page.key() + ".title"))
            .lead(description())
            .back("c/" + commune.slug(), commune.name().in(reader)));
    if (commune.demo()) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("legal.page.demo")));
    }
    List<Edition> editions = reading.editions(commune);
    addState(commune, shown, editions);
    add(new DocumentBody(shown.document(), reader));
    addMore(commune, shown);
    if (editions.size() > 1) {
      add(editions(commune, editions));
    }
  }

  /** What stands below the text. */
  void addMore(CommuneSummary commune, ShownPage shown) {
    // Most pages are their text.
  }

  private void addState(CommuneSummary commune, ShownPage shown, List<Edition> editions) {
    Edition edition = shown.edition();
    if (edition == null) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("legal.page.template")));
      return;
    }
    Paragraph standing = new Paragraph(CurrentLanguage.text("legal.page.standing", day(edition)));
    standing.addClassNames("soft", "small");
    add(standing);
    if (!edition.equals(editions.getFirst())) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("legal.page.old")));
      Anchor current =
          new Anchor(page.path(commune.slug()), CurrentLanguage.text("legal.page.current"));
      current.addClassNames("btn", "quiet");
      add(new Div(current));
    } else if (shown.document().gaps() > 0) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("legal.page.gaps")));
    }
  }

  private NativeDetails editions(CommuneSummary commune, List<Edition> editions) {
    UnorderedList list = new UnorderedList();
    for (Edition edition : editions) {
      String path = page.path(commune.slug()) + "?edition=" + edition.number();
      list.add(new ListItem(new Anchor(path, day(edition))));
    }
    NativeDetails folded = new NativeDetails(CurrentLanguage.text("legal.page.editions"), list);
    folded.addClassName("fold");
    return folded;
  }

  private static String day(Edition edition) {
    return CommuneTime.day(edition.publishedAt(), CurrentLanguage.get());
  }

  @Override
  public String getPageTitle() {
    String name = place.map(it -> it.name().in(CurrentLanguage.get()).text()).orElse("");
    return CurrentLanguage.text(
        "shell.pageTitle", CurrentLanguage.text(page.key() + ".title"), name);
  }

  @Override
  public String description() {
    return CurrentLanguage.text(page.key() + ".lead");
  }

  @Override
  public Optional<CommuneId> commune() {
    return place.map(CommuneSummary::id);
  }
}

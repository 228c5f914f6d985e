package org.stadtmosaik.shell;

import java.util.Comparator;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * Writes public pages that Flow does not draw, with the head, brand, languages and small print of
 * the residents' pages. What it writes depends on the page alone and on nobody who asks for it.
 */
@Component
public class PlainPages {

  private static final String MARK = "themes/stadtmosaik/mark.svg";

  private final ObjectProvider<NavigationEntry> entries;
  private final ObjectProvider<BrandProvider> brands;

  PlainPages(ObjectProvider<NavigationEntry> entries, ObjectProvider<BrandProvider> brands) {
    this.entries = entries;
    this.brands = brands;
  }

  /** The whole page as HTML. */
  public String html(PlainPage page) {
    Document document = new Document("");
    document.outputSettings().prettyPrint(false);
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html");
    html.attr("lang", page.language().tag()).attr("dir", page.language().direction());
    page.display().attribute().ifPresent(theme -> html.attr(Display.ATTRIBUTE, theme));
    new PlainHead(html.appendElement("head"), page).write();
    body(html.appendElement("body"), page);
    return document.outerHtml();
  }

  /** How the commune shows itself to this reader. */
  public Optional<Brand> brand(CommuneId commune, Language reader) {
    return brands.stream().flatMap(it -> it.brand(commune, reader).stream()).findFirst();
  }

  private void body(Element body, PlainPage page) {
    Optional<Brand> brand = page.commune().flatMap(it -> brand(it, page.language()));
    Element layout = body.appendElement("div").addClass("resident").addClass(page.style());
    brand
        .filter(it -> !it.properties().isEmpty())
        .ifPresent(it -> layout.attr("style", it.style()).attr("data-brand", ""));
    layout.appendElement("a").addClass("skip").attr("href", "#main").text(text(page, "shell.skip"));
    header(layout.appendElement("header").addClass("topbar"), page, brand);
    layout
        .appendElement("main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .appendChild(page.content());
    footer(layout.appendElement("footer").addClass("footer"), page, brand);
    page.scripts()
        .ifPresent(
            it -> body.appendElement("script").appendChild(new DataNode(StartScript.text())));
  }

  private static void header(Element header, PlainPage page, Optional<Brand> brand) {
    Element home =
        header
            .appendElement("a")
            .addClass("brand")
            .attr("href", "/" + brand.map(Brand::path).orElse(""));
    home.appendElement("img")
        .addClass("mark")
        .attr("src", "/" + brand.flatMap(Brand::mark).orElse(MARK))
        .attr("alt", "");
    Element name = home.appendElement("span").addClass("brand-name");
    brand
        .map(Brand::name)
        .ifPresentOrElse(it -> words(name, it), () -> name.text(text(page, "shell.name")));
    languages(header.appendElement("details").addClass("menu"), page);
  }

  private static void words(Element element, LocalizedText.Reading reading) {
    element.text(reading.text()).attr("lang", reading.language().tag()).attr("dir", "auto");
  }

  private static void languages(Element menu, PlainPage page) {
    Element summary = menu.appendElement("summary");
    icon(summary, Icon.LANGUAGE, "icon");
    summary
        .appendElement("span")
        .addClass("visually-hidden")
        .text(text(page, "shell.language") + " ");
    summary.appendElement("span").text(page.chosen().ownName());
    icon(summary, Icon.CHEVRON, "icon directed");
    Element panel = menu.appendElement("nav").addClass("menu-panel");
    panel.attr("aria-label", text(page, "shell.languages"));
    for (Language language : page.languages()) {
      Element link = panel.appendElement("a").text(language.ownName());
      link.attr("href", page.path() + "?lang=" + language.tag())
          .attr("lang", language.tag())
          .attr("hreflang", language.tag())
          .attr("dir", language.direction());
      if (language.equals(page.chosen())) {
        link.attr("aria-current", "true");
      }
    }
  }

  private static void icon(Element parent, Icon icon, String classes) {
    parent
        .appendElement("span")
        .attr("class", classes)
        .attr("aria-hidden", "true")
        .appendChild(new DataNode(icon.svg()));
  }

  private void footer(Element footer, PlainPage page, Optional<Brand> brand) {
    Element smallPrint = footer.appendElement("nav").addClass("footer-inner");
    smallPrint.attr("aria-label", text(page, "shell.smallPrint"));
    Actor nobody = new Actor.Anonymous();
    entries.stream()
        .filter(entry -> entry.area() == NavigationEntry.Area.FOOTER && entry.visibleFor(nobody))
        .sorted(Comparator.comparingInt(NavigationEntry::order))
        .forEach(entry ->
            smallPrint
                .appendElement("a")
                .attr("href", "/" + entry.path(page.commune()))
                .text(text(page, entry.labelKey())));
    String contact = brand.map(Brand::contact).orElse("");
    if (!contact.isEmpty()) {
      footer
          .appendElement("a")
          .addClass("contact")
          .attr("href", "mailto:" + contact)
          .text(text(page, "shell.contact", contact));
    }
  }

  private static String text(PlainPage page, String key, Object... arguments) {
    return Messages.get(page.language(), key, arguments);
  }
}

package org.stadtmosaik.shell;

import org.jsoup.nodes.Element;

/** The head of a page that Flow does not draw. */
final class PlainHead {

  private final Element head;
  private final PlainPage page;
  private final HeadTags tags;

  PlainHead(Element head, PlainPage page) {
    this.head = head;
    this.page = page;
    this.tags = new HeadTags(head);
  }

  void write() {
    head.appendElement("meta").attr("charset", "utf-8");
    tags.meta("name", "viewport", "width=device-width, initial-scale=1, viewport-fit=cover");
    head.appendElement("title").text(page.title());
    tags.link("stylesheet", "/" + Theme.get().path());
    head.appendElement("link")
        .attr("rel", "icon")
        .attr("type", "image/svg+xml")
        .attr("href", "/themes/stadtmosaik/favicon.svg");
    tags.link("manifest", "/manifest.webmanifest");
    tags.link("apple-touch-icon", "/apple-touch-icon.png");
    tags.meta("name", "description", page.description());
    tags.meta("name", "build", Build.id());
    tags.colours(page.display());
    String origin = page.address().substring(0, page.address().length() - page.path().length());
    tags.preview(
        page.language(), page.title(), page.description(), page.address(), origin + "/preview.png");
    page.scripts().ifPresent(this::scripts);
  }

  /** Fetched early and after what is seen: they would hold up the first paint otherwise. */
  private void scripts(PlainPage.Scripts scripts) {
    tags.meta("name", "start", scripts.start());
    preload("modulepreload", scripts.start());
    scripts.parts().forEach(part -> preload("modulepreload", part));
    scripts
        .data()
        .ifPresent(
            data -> preload("preload", data).attr("as", "fetch").attr("crossorigin", "anonymous"));
  }

  private Element preload(String relation, String address) {
    return tags.link(relation, address).attr("fetchpriority", "low");
  }
}

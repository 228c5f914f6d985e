package org.stadtmosaik.shell;

import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.Messages;

/** The head of a page that Flow does not draw. */
final class PlainHead {

  private final Element head;
  private final PlainPage page;

  PlainHead(Element head, PlainPage page) {
    this.head = head;
    this.page = page;
  }

  void write() {
    head.appendElement("meta").attr("charset", "utf-8");
    meta("name", "viewport", "width=device-width, initial-scale=1, viewport-fit=cover");
    head.appendElement("title").text(page.title());
    link("stylesheet", "/" + Theme.get().path());
    head.appendElement("link")
        .attr("rel", "icon")
        .attr("type", "image/svg+xml")
        .attr("href", "/themes/stadtmosaik/favicon.svg");
    link("manifest", "/manifest.webmanifest");
    link("apple-touch-icon", "/apple-touch-icon.png");
    meta("name", "description", page.description());
    meta("name", "build", Build.id());
    page.display().browserColours().forEach((media, colour) -> colour(media, colour));
    preview();
    page.scripts().ifPresent(this::scripts);
  }

  private void preview() {
    link("canonical", page.address());
    meta("property", "og:type", "website");
    meta("property", "og:site_name", Messages.get(page.language(), "shell.name"));
    meta("property", "og:title", page.title());
    meta("property", "og:description", page.description());
    meta("property", "og:url", page.address());
    meta("property", "og:locale", page.language().base().tag());
    String origin = page.address().substring(0, page.address().length() - page.path().length());
    meta("property", "og:image", origin + "/preview.png");
    meta("name", "twitter:card", "summary_large_image");
  }

  /** Fetched early and after what is seen: they would hold up the first paint otherwise. */
  private void scripts(PlainPage.Scripts scripts) {
    meta("name", "start", scripts.start());
    preload("modulepreload", scripts.start());
    scripts.parts().forEach(part -> preload("modulepreload", part));
    scripts
        .data()
        .ifPresent(
            data -> preload("preload", data).attr("as", "fetch").attr("crossorigin", "anonymous"));
  }

  private Element preload(String relation, String address) {
    return link(relation, address).attr("fetchpriority", "low");
  }

  private Element link(String relation, String address) {
    return head.appendElement("link").attr("rel", relation).attr("href", address);
  }

  private void meta(String kind, String name, String content) {
    head.appendElement("meta").attr(kind, name).attr("content", content);
  }

  private void colour(String media, String colour) {
    Element meta = head.appendElement("meta").attr("name", "theme-color").attr("content", colour);
    if (!media.isEmpty()) {
      meta.attr("media", media);
    }
  }
}

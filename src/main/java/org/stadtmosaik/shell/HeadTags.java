package org.stadtmosaik.shell;

import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** What stands in the head of every page, whoever draws its body. */
final class HeadTags {

  private final Element head;

  HeadTags(Element head) {
    this.head = head;
  }

  void meta(String kind, String name, String content) {
    head.appendElement("meta").attr(kind, name).attr("content", content);
  }

  Element link(String relation, String address) {
    return head.appendElement("link").attr("rel", relation).attr("href", address);
  }

  /** The colours of the browser's own bar. */
  void colours(Display display) {
    display
        .browserColours()
        .forEach((media, colour) -> {
          meta("name", "theme-color", colour);
          if (!media.isEmpty()) {
            head.lastElementChild().attr("media", media);
          }
        });
  }

  /**
   * What whoever gets the link sees of the page.
   *
   * @param address of the page, with scheme and host
   * @param picture its address, with scheme and host
   */
  void preview(
      Language language, String title, String description, String address, String picture) {
    link("canonical", address);
    meta("property", "og:type", "website");
    meta("property", "og:site_name", Messages.get(language, "shell.name"));
    meta("property", "og:title", title);
    meta("property", "og:description", description);
    meta("property", "og:url", address);
    meta("property", "og:locale", language.base().tag());
    meta("property", "og:image", picture);
    meta("name", "twitter:card", "summary_large_image");
  }
}

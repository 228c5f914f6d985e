package org.stadtmosaik.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** The HTML that the browser boots from. */
final class BootDocument {

  private final Document document;
  private final HttpServletRequest request;
  private final Language language;
  private final HeadTags tags;

  BootDocument(Document document, HttpServletRequest request) {
    this.document = document;
    this.request = request;
    this.language = CurrentLanguage.of(request);
    this.tags = new HeadTags(document.head());
  }

  /**
   * @param known whether who asks takes part already
   */
  void complete(Readable readable, boolean known) {
    Element html = document.children().first();
    html.attr("lang", language.tag()).attr("dir", language.direction());
    Display display = Display.of(request);
    display.attribute().ifPresent(theme -> html.attr(Display.ATTRIBUTE, theme));
    // For the theme, which shows these words with whatever takes longer than a moment.
    String loading = Messages.get(language, "shell.loading");
    html.attr("style", "--loading: \"" + loading.replaceAll("[\"\\\\\n]", "") + "\"");
    tags.colours(display);
    describe(readable);
    dress();
    speakOfTheLine();
    new BrowserPromise(document, language).keep(readable.content(), known);
  }

  private void dress() {
    tags.meta("name", "build", Build.id());
    tags.link("stylesheet", Theme.get().path());
    tags.link("manifest", "manifest.webmanifest");
    tags.link("apple-touch-icon", "apple-touch-icon.png");
  }

  /** For Vaadin's sign for a lost network, also before Flow has started. */
  private void speakOfTheLine() {
    Element outlet = document.getElementById("outlet");
    if (outlet != null) {
      outlet.attr("data-online", Messages.get(language, "shell.reconnect.online"));
      outlet.attr("data-offline", Messages.get(language, "shell.reconnect.gaveUp"));
      outlet.attr("data-reconnecting", Messages.get(language, "shell.reconnect.trying"));
    }
  }

  private void describe(Readable readable) {
    String portal = Messages.get(language, "shell.name");
    String title =
        readable.title() == null || readable.title().isBlank() ? portal : readable.title();
    String description =
        Objects.requireNonNullElseGet(
            readable.description(), () -> Messages.get(language, "shell.description"));
    document.title(title);
    tags.meta("name", "description", description);
    if (readable.status() != 200) {
      return;
    }
    String picture = Objects.requireNonNullElse(readable.picture(), "preview.png");
    tags.preview(
        language,
        title,
        description,
        absolute(request.getRequestURI().substring(root().length()) + page()),
        absolute("/" + picture));
  }

  /** The parts of a long list are pages of their own; whatever else follows the address is not. */
  private String page() {
    String page = request.getParameter("page");
    return page != null && page.matches("[1-9]\\d{0,5}") ? "?page=" + page : "";
  }

  private String root() {
    return request.getContextPath();
  }

  private String absolute(String path) {
    String asked = request.getRequestURL().toString();
    String origin = asked.substring(0, asked.length() - request.getRequestURI().length());
    return origin + root() + path;
  }
}

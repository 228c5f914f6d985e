package org.stadtmosaik.shell;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;

/**
 * A public page that Flow does not draw.
 *
 * @param address of the page, with scheme and host, without a query
 * @param path of the page within the portal, with a slash before it
 * @param chosen in which its content is; another one than that of the portal's words where the
 *     portal does not speak it
 * @param languages in which it is offered
 * @param title for the browser and for who gets the link
 * @param description one sentence for who gets the link
 * @param style the class of its layout
 * @param content of the main part
 * @param scripts what it loads, if anything
 */
public record PlainPage(
    Language language,
    Display display,
    String address,
    String path,
    Optional<CommuneId> commune,
    Language chosen,
    List<Language> languages,
    String title,
    String description,
    String style,
    Element content,
    Optional<Scripts> scripts) {

  /** A page in one language. */
  public PlainPage(
      Language language,
      Display display,
      String address,
      String path,
      Optional<CommuneId> commune,
      List<Language> languages,
      String title,
      String description,
      String style,
      Element content,
      Optional<Scripts> scripts) {
    this(
        language,
        display,
        address,
        path,
        commune,
        language,
        languages,
        title,
        description,
        style,
        content,
        scripts);
  }

  /**
   * What a page loads once it has been shown.
   *
   * @param start the address of the first module
   * @param parts addresses of modules that it needs at once
   * @param data the address of what it asks for at once, if it does
   */
  public record Scripts(String start, List<String> parts, Optional<String> data) {}
}

package org.stadtmosaik.shell;

import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;

/**
 * A public page that can be read before any script runs: a view that implements this reaches the
 * phone as HTML, drawn by the very same components as anybody sees it who has no device cookie and
 * is not signed in. Once Flow has drawn the view itself, it takes that place.
 *
 * <p>The view is made twice for each first page, so it asks for what it shows in a constant number
 * of queries, and changes nothing. What works only with a script stands in its place as {@link
 * WithoutScript} says.
 */
public interface ReadablePage extends HasDynamicTitle {

  /** One or two sentences for search engines and link previews, in the reader's language. */
  String description();

  /**
   * The picture of a link preview: a path within the portal, without a slash before it; empty shows
   * the portal's own.
   */
  default Optional<String> picture() {
    return Optional.empty();
  }
}

package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The portal's own drawings, from {@code drawings/*.svg}; their colours follow day and night. */
public enum Drawing {
  /** A street of the neighbourhood, for the start page; five to two. */
  HERO,
  /** A mosaic with one stone missing: no idea yet. */
  IDEAS,
  /** A complete mosaic: nothing left to review. */
  QUEUE,
  /** A mosaic that has only begun: no contributions of one's own yet. */
  CONTRIBUTIONS,
  /** Houses among stones: no project yet. */
  PROJECTS,
  /** A letter among stones: no mail. */
  MAIL,
  /** People among stones, one place free: nobody works here yet. */
  PEOPLE,
  /** A clock and two ticks: nothing waits, nothing failed. */
  DONE,
  /** A stone that lies beside its place: a page that is not there. */
  MISSING,
  /** A stone in two pieces: something failed. */
  FAILURE;

  private final String svg = read();

  /** A new element with the drawing, hidden from screen readers, as wide as its surroundings. */
  public Div create() {
    Div art = new Div();
    art.addClassNames("art", "art-" + name().toLowerCase(Locale.ROOT));
    art.getElement().setAttribute("aria-hidden", "true");
    art.getElement().setProperty("innerHTML", svg);
    return art;
  }

  /** The drawing as markup of our own making, for pages that Flow does not render. */
  public String svg() {
    return svg;
  }

  private String read() {
    String path = "/drawings/" + name().toLowerCase(Locale.ROOT) + ".svg";
    try (InputStream in = Drawing.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no drawing at " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}

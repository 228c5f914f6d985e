package org.stadtmosaik.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Which build of the pages this program serves: the same for the same scripts and theme. */
public final class Build {

  private static final String PAGE = "/META-INF/VAADIN/webapp/index.html";
  private static final String ID = Theme.fingerprint(content());

  private Build() {}

  /** A word without white space. */
  public static String id() {
    return ID;
  }

  private static byte[] content() {
    // The page names its scripts by their content, and those name all others.
    try (InputStream page = Build.class.getResourceAsStream(PAGE)) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(Theme.get().plain());
      if (page != null) {
        page.transferTo(all);
      }
      return all.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

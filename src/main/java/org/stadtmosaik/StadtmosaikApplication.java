package org.stadtmosaik;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.stadtmosaik.operation.Launch;

/** The portal. */
@SpringBootApplication
public class StadtmosaikApplication {

  /** Starts the portal or a command; see {@link Launch}. */
  public static void main(String[] args) {
    Launch.main(StadtmosaikApplication.class, args);
  }
}

package org.stadtmosaik.account;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Settings;

/** Where the portal runs, as far as accounts need to know it. */
@Component
public class PortalPlace {

  private final Settings settings;

  PortalPlace(Settings settings) {
    this.settings = settings;
  }

  /** The data folder. */
  Path data() {
    return settings.data();
  }

  /**
   * A page's full address as people reach it.
   *
   * @param path begins with a slash
   */
  public String address(String path) {
    return settings.address(path);
  }

  /** Whether people reach it by https. */
  boolean https() {
    URI address = settings.publicAddress();
    return address != null && "https".equalsIgnoreCase(address.getScheme());
  }
}

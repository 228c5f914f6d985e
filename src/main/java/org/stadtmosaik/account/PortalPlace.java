package org.stadtmosaik.account;

import java.nio.file.Path;

/** Where the portal runs, as far as accounts need to know it. */
public interface PortalPlace {

  /** The data folder. */
  Path data();

  /**
   * A page's full address as people reach it.
   *
   * @param path begins with a slash
   */
  String address(String path);

  /** Whether people reach it by https. */
  boolean https();

  /** Whether only this machine can reach it. */
  boolean loopbackOnly();
}

package org.stadtmosaik.shell;

import org.stadtmosaik.shared.Actor;

/** Knows the resident at the device of the current request, whether or not staff is signed in. */
public interface ResidentProvider {

  /**
   * The resident who asks for something to be kept.
   *
   * @throws org.stadtmosaik.shared.DomainException if the device has no credential yet
   */
  Actor.Resident resident();

  /** Who reads a public page: the device's resident, or nobody in particular. */
  Actor reader();
}

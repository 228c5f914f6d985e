package org.stadtmosaik.shell;

import org.stadtmosaik.shared.Actor;

/** Says who is acting in the present request. The account module implements it. */
@FunctionalInterface
public interface ActorProvider {

  /** Who acts now; {@link Actor.Anonymous} if nobody is known. */
  Actor current();
}

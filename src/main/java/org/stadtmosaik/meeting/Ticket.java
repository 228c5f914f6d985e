package org.stadtmosaik.meeting;

import org.stadtmosaik.shared.Actor;

/** By what somebody shows that a registration is theirs. */
public sealed interface Ticket {

  /** The device that signed up. */
  record Device(Actor.Resident resident) implements Ticket {}

  /** The secret of the link, on any device. */
  record Link(String secret) implements Ticket {

    /** Never the secret: this ends up in logs. */
    @Override
    public String toString() {
      return "Link[…]";
    }
  }
}

package org.stadtmosaik.account.limits;

import java.time.Duration;

/**
 * What is done, and how much of it passes at once. A device stands for a person; behind an address
 * may be a house of fifty, a school or an office, so an address has room for many.
 */
public enum Kind {
  /** Support, opinion, and whatever else is a tap. */
  VOICE(new Pace(60, Duration.ofSeconds(1)), new Pace(600, Duration.ofMillis(100))),
  /** Ideas, changes, photos: what somebody writes or takes, and somebody else will look at. */
  WRITING(new Pace(12, Duration.ofSeconds(10)), new Pace(60, Duration.ofSeconds(1))),
  /** A new device: a first visit. */
  DEVICE(new Pace(10, Duration.ofSeconds(10)), new Pace(40, Duration.ofSeconds(2))),
  /** Typing a code, or asking for one. */
  CODE(new Pace(10, Duration.ofSeconds(6)), new Pace(20, Duration.ofSeconds(3))),
  /**
   * Answering a survey, some requests for each person; no device is told apart. A school answers in
   * one lesson.
   */
  SURVEY(new Pace(600, Duration.ofMillis(100)), new Pace(600, Duration.ofMillis(100))),
  /**
   * Forms that work without script, and so cannot bring proof of work: a meeting of neighbours
   * answers behind one address.
   */
  FORM(new Pace(20, Duration.ofSeconds(3)), new Pace(300, Duration.ofMillis(200))),
  /** Signing in: an office in the morning. Staff have no device here, only the address counts. */
  SIGN_IN(new Pace(40, Duration.ofSeconds(2)), new Pace(40, Duration.ofSeconds(2)));

  /**
   * @param atOnce how many pass without a pause
   * @param each after how long there is room for another one
   */
  record Pace(int atOnce, Duration each) {}

  private final Pace device;
  private final Pace address;

  Kind(Pace device, Pace address) {
    this.device = device;
    this.address = address;
  }

  Pace device() {
    return device;
  }

  Pace address() {
    return address;
  }
}

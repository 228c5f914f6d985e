package org.stadtmosaik.translation.machine;

import org.stadtmosaik.shared.Language;

/** Something that translates texts; each implementation speaks to one kind of service. */
public interface MachineTranslator {

  /** Whether it may be asked at all. */
  boolean isOn();

  /** The host that texts go to, for people to see; empty if it is off. */
  String host();

  /**
   * Translates one text.
   *
   * @param from a language without variant
   * @param to another one
   * @throws MachineFailedException if no translation came
   */
  String translate(String text, Language from, Language to);
}

package org.stadtmosaik.shared;

import java.util.List;

/**
 * An expected refusal: a sentence for the person, by message key, in whichever language they read.
 */
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  /**
   * @param key of the sentence in a message bundle
   * @param arguments of that sentence
   */
  public DomainException(String key, Object... arguments) {
    super(key + (arguments.length == 0 ? "" : " " + List.of(arguments)));
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }

  /** The sentence in this language. */
  public String in(Language language) {
    return Messages.get(language, key, arguments());
  }
}

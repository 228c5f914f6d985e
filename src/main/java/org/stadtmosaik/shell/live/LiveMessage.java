package org.stadtmosaik.shell.live;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * News for open pages. It is public: everybody may listen to every topic, so it says nothing that
 * is not on a page that everybody sees, and nothing about who did it.
 *
 * @param topic what it is about: a word and an id, for example {@code board:ID}
 * @param kind what happened, a word
 * @param facts ids and numbers by their names
 */
public record LiveMessage(String topic, String kind, Map<String, Object> facts) {

  private static final Pattern TOPIC = Pattern.compile("[a-z]{1,20}:[0-9a-f-]{36}");

  public LiveMessage {
    if (!isTopic(topic)) {
      throw new IllegalArgumentException("no topic: " + topic);
    }
    facts = Map.copyOf(facts);
  }

  /** Whether this can be a topic at all. */
  public static boolean isTopic(String topic) {
    return TOPIC.matcher(topic).matches();
  }
}

package org.stadtmosaik.survey.transfer.draft;

import java.util.List;
import java.util.stream.Stream;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sentence of a report.
 *
 * @param key in a message bundle
 * @param arguments texts and numbers for it
 */
public record Remark(String key, List<Object> arguments) {

  public Remark {
    arguments = List.copyOf(arguments);
  }

  /** What is different; the word ends its key. */
  static Remark changed(String word, Object... arguments) {
    return new Remark("surveytransfer.changed." + word, List.of(arguments));
  }

  /** Why something was not taken over; the word ends its key. */
  public static Remark lost(String word, Object... arguments) {
    return new Remark("surveytransfer.lost." + word, List.of(arguments));
  }

  /** Why a condition was not converted; the word ends its key. */
  public static Remark reason(String word, Object... arguments) {
    return new Remark("surveytransfer.reason." + word, List.of(arguments));
  }

  /** The sentence in this language. */
  public String in(Language language) {
    return Messages.get(language, key, arguments.toArray());
  }

  /** Key, arguments, and the sentence in every language of the portal. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("key", key);
    var list = json.putArray("arguments");
    for (Object argument : arguments) {
      if (argument instanceof Number number) {
        list.add(number.doubleValue());
      } else {
        list.add(argument.toString());
      }
    }
    ObjectNode text = json.putObject("text");
    Language.shipped().forEach(language -> text.put(language.tag(), in(language)));
    return json;
  }

  /** What {@link #toJson} has written. */
  public static Remark of(JsonNode json) {
    Stream<Object> arguments =
        json.path("arguments")
            .valueStream()
            .map(it -> it.isNumber() ? (Object) it.doubleValue() : it.asString());
    return new Remark(json.path("key").asString(), arguments.toList());
  }
}

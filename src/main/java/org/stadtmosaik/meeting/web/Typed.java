package org.stadtmosaik.meeting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.stadtmosaik.shared.Digits;

/**
 * The fields of a form as somebody filled them in, or as they are filled in for them.
 *
 * @param fields values by the field's name
 */
public record Typed(Map<String, List<String>> fields) {

  public static final Typed NOTHING = new Typed(Map.of());

  private static final int LONGEST = 10_000;

  public Typed {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    // What comes as JSON may hold anything.
    fields.forEach((name, values) ->
        copy.put(
            name, values == null ? List.of() : values.stream().filter(Objects::nonNull).toList()));
    fields = copy;
  }

  /** As a form sends them. */
  public static Typed of(Map<String, String[]> parameters) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    parameters.forEach((name, values) -> fields.put(name, List.of(values)));
    return new Typed(fields);
  }

  /** The field's value without the space around it; empty if there is none. */
  public String one(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    String value = values.isEmpty() ? "" : values.getFirst().strip();
    return value.substring(0, Math.min(LONGEST, value.length()));
  }

  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /** Whether the box of this value is ticked. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  public boolean has(String name) {
    return !one(name).isEmpty();
  }

  /** The id in a field that our own page has written. */
  public Optional<UUID> id(String name) {
    try {
      return has(name) ? Optional.of(UUID.fromString(one(name))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The whole number in a field, in digits of any script; something else if there is none. */
  public long number(String name, long otherwise) {
    String digits = Digits.toAscii(one(name));
    return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : otherwise;
  }

  /** The fields whose name begins so, by what follows. */
  public Map<String, String> below(String prefix) {
    Map<String, String> found = new LinkedHashMap<>();
    fields.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> found.put(name.substring(prefix.length()), one(name)));
    return found;
  }

  /** The same with another value in one field. */
  public Typed with(String name, String... values) {
    Map<String, List<String>> copy = new LinkedHashMap<>(fields);
    copy.put(name, Stream.of(values).toList());
    return new Typed(copy);
  }
}

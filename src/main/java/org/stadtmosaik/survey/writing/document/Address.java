package org.stadtmosaik.survey.writing.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;

/**
 * An address, taken apart.
 *
 * @param kind {@code survey}, {@code consent}, {@code quota}, {@code group}, {@code page}, {@code
 *     question}
 * @param code empty for the first two
 * @param partKind of what is below a question, or null
 * @param part its code or index
 */
record Address(String kind, String code, @Nullable String partKind, String part) {

  static final Address SURVEY = new Address("survey", "", null, "");

  /** The list in which parts of a question are. */
  static final Map<String, String> PART_LISTS =
      Map.of("option", "options", "row", "rows", "area", "areas", "validation", "validate");

  static Address of(String text) {
    int slash = text.indexOf('/');
    String head = slash < 0 ? text : text.substring(0, slash);
    int colon = head.indexOf(':');
    String kind = colon < 0 ? head : head.substring(0, colon);
    String code = colon < 0 ? "" : head.substring(colon + 1);
    if (slash < 0) {
      return new Address(kind, code, null, "");
    }
    String tail = text.substring(slash + 1);
    int second = tail.indexOf(':');
    String partKind = second < 0 ? tail : tail.substring(0, second);
    if (second < 0 || !PART_LISTS.containsKey(partKind)) {
      throw missing(text);
    }
    return new Address(kind, code, partKind, tail.substring(second + 1));
  }

  /** The element itself, if it is none below a question. */
  Address head() {
    return new Address(kind, code, null, "");
  }

  static DomainException missing(String address) {
    return new DomainException(
        "surveybuild.error.gone", address.substring(address.indexOf(':') + 1));
  }

  @Override
  public String toString() {
    String head = code.isEmpty() ? kind : kind + ":" + code;
    return partKind == null ? head : head + "/" + partKind + ":" + part;
  }
}

package org.stadtmosaik.results;

import java.util.HashMap;
import java.util.Map;

/**
 * Which questions are tied to each other: by tables in which both are, or because the one is asked
 * or checked by what the other was answered. A table may only tie what is not tied yet, also over
 * others; see {@link Disclosure} for why.
 */
public final class Forest {

  private final Map<String, String> above = new HashMap<>();

  /**
   * Ties two questions.
   *
   * @return whether they were not tied before
   */
  public boolean tie(String one, String other) {
    String a = root(one);
    String b = root(other);
    if (a.equals(b)) {
      return false;
    }
    above.put(a, b);
    return true;
  }

  /** Whether a table of these two would close a cycle. */
  public boolean isTied(String one, String other) {
    return root(one).equals(root(other));
  }

  private String root(String question) {
    String at = question;
    for (String next = above.get(at); next != null; next = above.get(at)) {
      at = next;
    }
    return at;
  }
}

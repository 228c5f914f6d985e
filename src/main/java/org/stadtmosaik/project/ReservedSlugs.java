package org.stadtmosaik.project;

import java.util.Set;

/** Words that stand behind a commune's address for pages of its own, so no project has them. */
public final class ReservedSlugs {

  private static final Set<String> WORDS = Set.of("imprint", "privacy", "accessibility", "terms");

  private ReservedSlugs() {}

  /** Whether a project would hide behind another page. */
  public static boolean contains(String slug) {
    return WORDS.contains(slug);
  }
}

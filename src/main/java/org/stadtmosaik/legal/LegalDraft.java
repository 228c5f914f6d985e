package org.stadtmosaik.legal;

import org.jspecify.annotations.Nullable;

/**
 * What administrators have before them.
 *
 * @param version of the draft, 0 if nothing was ever saved
 * @param published the newest edition, if there is one
 * @param changed whether the draft says something else than that
 * @param betterTemplates whether the portal's own sentences are newer than those of the edition
 */
public record LegalDraft(
    LegalContent content,
    long version,
    @Nullable Edition published,
    boolean changed,
    boolean betterTemplates) {

  /** Whether publishing would change what people read. */
  public boolean isWorthPublishing() {
    return published == null || changed || betterTemplates;
  }
}

package org.stadtmosaik.legal.domain;

import java.util.UUID;
import org.stadtmosaik.legal.Edition;
import org.stadtmosaik.legal.LegalContent;

/**
 * An edition with what it was made of.
 *
 * @param templates the revision of the portal's own sentences
 */
public record StoredEdition(UUID id, Edition edition, String templates, LegalContent content) {

  /** Whether publishing this content now would give the same pages. */
  public boolean says(LegalContent other) {
    return content.equals(other) && templates.equals(Template.REVISION);
  }
}

package org.stadtmosaik.legal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.legal.domain.LegalStore;
import org.stadtmosaik.legal.domain.StoredEdition;
import org.stadtmosaik.shared.CommuneId;

/** Whether communes say who they are. */
@Service
@Transactional(readOnly = true)
public class Imprints {

  private final LegalStore store;

  Imprints(LegalStore store) {
    this.store = store;
  }

  /** Whether the published imprint has all that the law wants of it. */
  public boolean complete(CommuneId commune) {
    return missing(commune).isEmpty();
  }

  /** What is missing in the published imprint; everything if none was published. */
  public List<Fact> missing(CommuneId commune) {
    return store
        .newest(commune)
        .map(StoredEdition::content)
        .orElseGet(LegalContent::empty)
        .needed();
  }
}

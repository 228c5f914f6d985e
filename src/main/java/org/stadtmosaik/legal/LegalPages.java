package org.stadtmosaik.legal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.legal.domain.LegalStore;
import org.stadtmosaik.legal.domain.StoredEdition;
import org.stadtmosaik.legal.domain.Template;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

/** The communes' pages as everybody reads them. */
@Service
@Transactional(readOnly = true)
public class LegalPages {

  private static final int EDITIONS = 50;

  private final LegalStore store;

  LegalPages(LegalStore store) {
    this.store = store;
  }

  /** What is valid now: the newest edition, or the bare template with its gaps. */
  public ShownPage shown(CommuneId commune, LegalPage page, Language language) {
    return store
        .newest(commune)
        .map(edition -> shown(edition, page, language))
        .orElseGet(
            () -> new ShownPage(page, Template.fill(page, LegalContent.empty(), language), null));
  }

  /**
   * What was valid once.
   *
   * @throws NotFoundException if the commune has no such edition
   */
  public ShownPage shown(CommuneId commune, LegalPage page, Language language, int number) {
    return store
        .edition(commune, number)
        .map(edition -> shown(edition, page, language))
        .orElseThrow(NotFoundException::new);
  }

  /** The commune's editions, the newest first. */
  public List<Edition> editions(CommuneId commune) {
    return store.editions(commune, EDITIONS);
  }

  private ShownPage shown(StoredEdition edition, LegalPage page, Language language) {
    return new ShownPage(
        page,
        store
            .page(edition.id(), page, language)
            .orElseGet(() -> Template.fill(page, edition.content(), language)),
        edition.edition());
  }
}

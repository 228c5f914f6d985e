package org.stadtmosaik.legal.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.legal.Edition;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.legal.LegalPages;
import org.stadtmosaik.legal.ShownPage;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

/** What the public pages show, in four queries. */
@Component
class LegalReading {

  private final Communes communes;
  private final LegalPages pages;

  LegalReading(Communes communes, LegalPages pages) {
    this.communes = communes;
    this.pages = pages;
  }

  CommuneSummary commune(String slug) {
    return communes.named(slug).orElseThrow(NotFoundException::new);
  }

  List<CommuneSummary> communes() {
    return communes.all();
  }

  ShownPage shown(CommuneSummary commune, LegalPage page, Language language, String edition) {
    return edition.isEmpty()
        ? pages.shown(commune.id(), page, language)
        : pages.shown(commune.id(), page, language, number(edition));
  }

  List<Edition> editions(CommuneSummary commune) {
    return pages.editions(commune.id());
  }

  private static int number(String typed) {
    if (!typed.matches("\\d{1,6}")) {
      throw new NotFoundException();
    }
    return Integer.parseInt(typed);
  }
}

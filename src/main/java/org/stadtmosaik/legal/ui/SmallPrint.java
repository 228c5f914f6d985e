package org.stadtmosaik.legal.ui;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.NavigationEntry;

/** The links at the foot of every page, to the pages of the commune that one is at. */
@Configuration(proxyBeanMethods = false)
class SmallPrint {

  /** A commune's word in addresses never changes, and there are few communes. */
  private final Map<CommuneId, String> slugs = new ConcurrentHashMap<>();

  @Bean
  NavigationEntry imprintPlace(Communes communes) {
    return place(communes, LegalPage.IMPRINT, 10);
  }

  @Bean
  NavigationEntry privacyPlace(Communes communes) {
    return place(communes, LegalPage.PRIVACY, 12);
  }

  @Bean
  NavigationEntry accessibilityPlace(Communes communes) {
    return place(communes, LegalPage.ACCESSIBILITY, 14);
  }

  @Bean
  NavigationEntry termsPlace(Communes communes) {
    return place(communes, LegalPage.TERMS, 16);
  }

  @Bean
  NavigationEntry licencesPlace() {
    return new Place(18, "legal.licences.title", LicencesView.PATH);
  }

  private NavigationEntry place(Communes communes, LegalPage page, int order) {
    return new Place(order, page.key() + ".title", LegalIndexView.PATH) {
      @Override
      public String path(Optional<CommuneId> here) {
        return here.map(
                commune -> page.path(slugs.computeIfAbsent(commune, id -> communes.get(id).slug())))
            .orElse(path());
      }
    };
  }

  private static class Place implements NavigationEntry {

    private final int order;
    private final String label;
    private final String path;

    Place(int order, String label, String path) {
      this.order = order;
      this.label = label;
      this.path = path;
    }

    @Override
    public Area area() {
      return Area.FOOTER;
    }

    @Override
    public int order() {
      return order;
    }

    @Override
    public String labelKey() {
      return label;
    }

    @Override
    public Icon icon() {
      return Icon.INFO;
    }

    @Override
    public String path() {
      return path;
    }
  }
}

package org.stadtmosaik.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;

/**
 * The residents' pages: brand and languages above, at most four places in a bar (below on a phone,
 * above on a wide screen), the small print at the foot.
 */
@AnonymousAllowed
public class ResidentLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private static final long serialVersionUID = 1L;
  private static final int PLACES = 4;
  private static final int SMALL_PRINT = 8;

  private final PageFrame frame = new PageFrame();
  private final BrandLink brand = new BrandLink("");
  private final Footer footer = new Footer();
  private final transient ObjectProvider<BrandProvider> brands;
  private Optional<Anchor> contact = Optional.empty();

  public ResidentLayout(
      ObjectProvider<NavigationEntry> entries,
      ObjectProvider<ActorProvider> actors,
      ObjectProvider<BrandProvider> brands) {
    this.brands = brands;
    addClassName("resident");
    Actor actor =
        actors.stream().findFirst().map(ActorProvider::current).orElseGet(Actor.Anonymous::new);
    NavigationBar places =
        new NavigationBar(NavigationEntry.Area.RESIDENT, entries.stream(), actor, PLACES);
    places.addClassName("mainnav");
    places.setAriaLabel(CurrentLanguage.text("shell.navigation"));
    Header top = new Header(brand, places, new LanguageMenu());
    top.addClassName("topbar");
    NavigationBar smallPrint =
        new NavigationBar(NavigationEntry.Area.FOOTER, entries.stream(), actor, SMALL_PRINT);
    smallPrint.addClassName("footer-inner");
    smallPrint.setAriaLabel(CurrentLanguage.text("shell.smallPrint"));
    footer.add(smallPrint);
    footer.addClassName("footer");
    add(PageFrame.skipLink(), top, frame.main(), footer);
  }

  @Override
  public void showRouterLayoutContent(@Nullable HasElement content) {
    frame.show(content);
  }

  @Override
  public void removeRouterLayoutContent(@Nullable HasElement content) {
    frame.show(null);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Optional<Brand> shown = frame.commune().flatMap(this::brandOf);
    brand.show(shown);
    colour(shown.map(Brand::properties).orElseGet(Map::of));
    nameContact(shown.map(Brand::contact).orElse(""));
    frame.settle();
  }

  private Optional<Brand> brandOf(CommuneId commune) {
    return brands.stream()
        .flatMap(it -> it.brand(commune, CurrentLanguage.get()).stream())
        .findFirst();
  }

  private void colour(Map<String, String> properties) {
    getElement().getStyle().getNames().toList().forEach(getElement().getStyle()::remove);
    properties.forEach(getElement().getStyle()::set);
    if (properties.isEmpty()) {
      getElement().removeAttribute("data-brand");
    } else {
      getElement().setAttribute("data-brand", "");
    }
  }

  private void nameContact(String address) {
    contact.ifPresent(footer::remove);
    contact =
        Optional.of(address)
            .filter(it -> !it.isEmpty())
            .map(it -> new Anchor("mailto:" + it, CurrentLanguage.text("shell.contact", it)));
    contact.ifPresent(link -> {
      link.addClassName("contact");
      footer.add(link);
    });
  }
}

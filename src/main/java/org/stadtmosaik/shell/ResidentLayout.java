package org.stadtmosaik.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.stadtmosaik.shared.Actor;

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

  public ResidentLayout(
      ObjectProvider<NavigationEntry> entries, ObjectProvider<ActorProvider> actors) {
    addClassName("resident");
    Actor actor =
        actors.stream().findFirst().map(ActorProvider::current).orElseGet(Actor.Anonymous::new);
    NavigationBar places =
        new NavigationBar(NavigationEntry.Area.RESIDENT, entries.stream(), actor, PLACES);
    places.addClassName("mainnav");
    places.setAriaLabel(CurrentLanguage.text("shell.navigation"));
    Header top = new Header(PageFrame.brand(""), places, new LanguageChoice());
    top.addClassName("topbar");
    NavigationBar smallPrint =
        new NavigationBar(NavigationEntry.Area.FOOTER, entries.stream(), actor, SMALL_PRINT);
    smallPrint.addClassName("footer-inner");
    smallPrint.setAriaLabel(CurrentLanguage.text("shell.smallPrint"));
    Footer footer = new Footer(smallPrint);
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
    frame.settle();
  }
}

package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.stadtmosaik.shared.Actor;

/** The staff's pages: a side menu, folded away on a phone, and who is signed in. */
@PermitAll
public class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  /** Where the sign-out form is posted to; the account module answers it. */
  public static final String SIGN_OUT = "staff/sign-out";

  private final PageFrame frame = new PageFrame();
  private final Aside sidebar = new Aside();
  private final NativeButton menu = new NativeButton();

  public StaffLayout(
      ObjectProvider<NavigationEntry> entries, ObjectProvider<ActorProvider> actors) {
    addClassName("staff");
    Actor actor =
        actors.stream().findFirst().map(ActorProvider::current).orElseGet(Actor.Anonymous::new);
    NavigationBar places =
        new NavigationBar(NavigationEntry.Area.STAFF, entries.stream(), actor, Integer.MAX_VALUE);
    places.addClassName("sidenav");
    places.setAriaLabel(CurrentLanguage.text("shell.navigation"));
    Div body = new Div(places, signedIn(actor));
    body.addClassName("sidebar-body");
    body.setId("menu");
    sidebar.addClassName("sidebar");
    sidebar.getElement().setAttribute("aria-label", CurrentLanguage.text("shell.menu"));
    sidebar.add(head(), body);
    add(PageFrame.skipLink(), sidebar, frame.main());
  }

  private Component head() {
    menu.add(Icon.MENU.create(), new Span(CurrentLanguage.text("shell.menu")));
    menu.addClassNames("btn", "quiet", "small", "menu-button");
    menu.getElement().setAttribute("aria-controls", "menu");
    menu.addClickListener(click -> open(!sidebar.hasClassName("open")));
    open(false);
    Div head = new Div(new BrandLink("staff"), menu);
    head.addClassName("sidebar-head");
    return head;
  }

  private void open(boolean open) {
    sidebar.setClassName("open", open);
    menu.getElement().setAttribute("aria-expanded", String.valueOf(open));
  }

  private static Component signedIn(Actor actor) {
    Div signedIn = new Div();
    signedIn.addClassName("signed-in");
    if (actor instanceof Actor.Staff staff) {
      Span name = new Span(staff.name());
      name.getElement().setAttribute("dir", "auto");
      Span person = new Span(Icon.PERSON.create(), name);
      person.addClassName("person");
      signedIn.add(person);
    }
    Anchor display = new Anchor("settings");
    display.addClassNames("btn", "plain", "small");
    display.add(Icon.SETTINGS.create(), new Span(CurrentLanguage.text("shell.settings.nav")));
    signedIn.add(new LanguageMenu(), display);
    signedIn.getElement().appendChild(signOutForm());
    return signedIn;
  }

  private static Element signOutForm() {
    NativeButton button = new NativeButton();
    button.addClassNames("btn", "plain", "small");
    button.add(Icon.SIGN_OUT.create(), new Span(CurrentLanguage.text("shell.signOut")));
    button.getElement().setAttribute("type", "submit");
    Element form =
        new Element("form").setAttribute("method", "post").setAttribute("action", SIGN_OUT);
    CsrfToken token = csrfToken();
    if (token != null) {
      form.appendChild(
          new Element("input")
              .setAttribute("type", "hidden")
              .setAttribute("name", token.getParameterName())
              .setAttribute("value", token.getToken()));
    }
    return form.appendChild(button.getElement());
  }

  private static @Nullable CsrfToken csrfToken() {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    return request == null
        ? null
        : (CsrfToken) request.getHttpServletRequest().getAttribute(CsrfToken.class.getName());
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
    open(false);
    frame.settle();
  }
}

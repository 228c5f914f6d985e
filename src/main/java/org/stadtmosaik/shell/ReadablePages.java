package org.stadtmosaik.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationState;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;

/**
 * Draws public pages on the server, by Flow's own router and the views' own components, for the
 * HTML that the browser boots from. Nothing of it outlives the request.
 */
@Component
class ReadablePages {

  private static final Logger LOG = LoggerFactory.getLogger(ReadablePages.class);

  private final ObjectProvider<ActorProvider> actors;
  private final ObjectProvider<ResidentProvider> residents;
  private final SecurityContextHolderStrategy security;

  ReadablePages(
      ObjectProvider<ActorProvider> actors,
      ObjectProvider<ResidentProvider> residents,
      ObjectProvider<SecurityContextHolderStrategy> security) {
    this.actors = actors;
    this.residents = residents;
    // Flow's own one, which the static holder need not know.
    this.security = security.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
  }

  /** What there is to read at the address that was asked for. */
  Readable at(VaadinServletRequest request, VaadinSession session) {
    Location location = location(request);
    Router router = session.getService().getRouter();
    Optional<NavigationState> target = router.resolveNavigationTarget(location);
    if (target.isPresent()
        && !ReadablePage.class.isAssignableFrom(target.get().getNavigationTarget())) {
      return Readable.nothing(200);
    }
    try {
      Readable forAnybody = asAnybody(request, () -> drawn(request, session, router, location));
      return forAnybody.status() == 404 && isSomebody()
          ? forSomebody(drawn(request, session, router, location), forAnybody)
          : forAnybody;
    } catch (RuntimeException e) {
      // Flow draws the page all the same, and says what there is to say.
      LOG.warn("A page cannot be drawn for reading: {}", target, e);
      return Readable.nothing(200);
    }
  }

  /** A thing that only its author sees is there, but not for whoever passes by. */
  private static Readable forSomebody(Readable own, Readable anybodys) {
    return own.status() == 404 ? anybodys : Readable.nothing(own.status());
  }

  /** Whether who asks is signed in, or comes with a device that has taken part. */
  boolean isSomebody() {
    return actors.stream().anyMatch(it -> !(it.current() instanceof Actor.Anonymous));
  }

  /** What is drawn for a request that nobody in particular sent. */
  <T> T asAnybody(VaadinServletRequest request, Supplier<T> drawing) {
    residents.stream().forEach(it -> ShuffleSeed.remember(request, it.reader()));
    SecurityContext signedIn = security.getContext();
    AnonymousRequest nobodys = new AnonymousRequest(request);
    CurrentInstance.set(VaadinRequest.class, nobodys);
    security.setContext(security.createEmptyContext());
    try {
      return drawing.get();
    } finally {
      // Flow knows its current request only weakly. Were this one collected while the page is
      // drawn, the next best one would answer who asks: the one that was sent, with its cookies.
      Reference.reachabilityFence(nobodys);
      security.setContext(signedIn);
      CurrentInstance.set(VaadinRequest.class, request);
    }
  }

  private static Readable drawn(
      VaadinServletRequest request, VaadinSession session, Router router, Location location) {
    UI before = UI.getCurrent();
    UI ui = new UI();
    ui.getInternals().setSession(session);
    UI.setCurrent(ui);
    try {
      ui.setLocale(CurrentLanguage.of(request.getHttpServletRequest()).locale());
      int status = router.navigate(ui, location, NavigationTrigger.PAGE_LOAD);
      return status < 500 ? read(ui, status, request) : Readable.nothing(200);
    } finally {
      UI.setCurrent(before);
    }
  }

  private static Readable read(UI ui, int status, VaadinServletRequest request) {
    List<HasElement> chain = ui.getInternals().getActiveRouterTargetsChain();
    if (chain.isEmpty()) {
      return Readable.nothing(status);
    }
    String address = request.getHttpServletRequest().getRequestURI() + query(request);
    @Nullable ReadablePage page = chain.getFirst() instanceof ReadablePage it ? it : null;
    return new Readable(
        status,
        new ReadableMarkup(address).of(chain.getLast().getElement()),
        ui.getInternals().getTitle(),
        page == null ? null : page.description(),
        page == null ? null : page.picture().orElse(null));
  }

  private static String query(VaadinServletRequest request) {
    String query = request.getHttpServletRequest().getQueryString();
    return query == null ? "" : "?" + query;
  }

  private static Location location(VaadinServletRequest request) {
    String path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceAll("^/+|/+$", "");
    Map<String, String[]> parameters = request.getParameterMap();
    return new Location(
        path, parameters.isEmpty() ? QueryParameters.empty() : QueryParameters.full(parameters));
  }
}

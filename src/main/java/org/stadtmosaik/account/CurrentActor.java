package org.stadtmosaik.account;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.ResidentProvider;

/** Who acts in the request that is being answered, of Flow or of Spring MVC. */
@Component
public class CurrentActor implements ActorProvider, ResidentProvider {

  private static final Actor NOBODY = new Actor.Anonymous();

  private final StaffActors staff;
  private final DeviceCookie cookie;
  private final SecurityContextHolderStrategy security;

  // The portal's own strategy, which its filters fill. The holder's static one belongs to the
  // portal that was started last in this Java machine, and knows nobody of the others.
  CurrentActor(
      StaffActors staff,
      DeviceCookie cookie,
      ObjectProvider<SecurityContextHolderStrategy> security) {
    this.staff = staff;
    this.cookie = cookie;
    this.security = security.getIfAvailable(SecurityContextHolder::getContextHolderStrategy);
  }

  /**
   * The member of staff who is signed in, else the resident by the device's cookie, else nobody in
   * particular. Outside a request it is nobody.
   */
  @Override
  public Actor current() {
    Authentication signedIn = security.getContext().getAuthentication();
    if (signedIn != null && signedIn.getPrincipal() instanceof StaffPrincipal principal) {
      return staff.of(principal).map(Actor.class::cast).orElse(NOBODY);
    }
    return reader();
  }

  @Override
  public Actor.Resident resident() {
    if (reader() instanceof Actor.Resident resident) {
      return resident;
    }
    throw new NoDeviceException();
  }

  @Override
  public Actor reader() {
    return request().flatMap(cookie::read).<Actor>map(Actor.Resident::new).orElse(NOBODY);
  }

  private static Optional<HttpServletRequest> request() {
    VaadinServletRequest flow = VaadinServletRequest.getCurrent();
    if (flow != null) {
      return Optional.of(flow.getHttpServletRequest());
    }
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes mvc
        ? Optional.of(mvc.getRequest())
        : Optional.empty();
  }
}

package org.stadtmosaik.account.web;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.account.StaffPrincipal;
import org.stadtmosaik.account.limits.Limits;
import org.stadtmosaik.account.ui.SignInView;

/** What every request passes. Routes are guarded by their annotations, services by themselves. */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication
class SecurityConfiguration {

  private static final String SIGN_IN = "/staff/sign-in";

  /** Pages that staff use where there may be no network; a worker looks after them. */
  private static final String DOOR = "/checkin/";

  private static final Duration IDLE = Duration.ofMinutes(30);

  /**
   * What residents do with surveys, and maps, which are for everybody: nobody is looked up, no
   * session is looked for, no cookie is set. Who may do what, the features' own front doors decide.
   */
  @Bean
  @Order(1)
  SecurityFilterChain requestsWithoutSession(
      HttpSecurity http, Limits limits, HeaderWriter securityHeaders) {
    return http.securityMatchers(paths ->
            paths.requestMatchers(
                PathPatternRequestMatcher.pathPattern("/api/v1/surveys/**"),
                PathPatternRequestMatcher.pathPattern("/s/**"),
                PathPatternRequestMatcher.pathPattern("/api/v1/communes/**"),
                PathPatternRequestMatcher.pathPattern("/map/tiles/**")))
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .exceptionHandling(AbstractHttpConfigurer::disable)
        .addFilterAfter(new ApiHeaderFilter(), HeaderWriterFilter.class)
        .addFilterAfter(new LimitFilter(limits, null), ApiHeaderFilter.class)
        .headers(headers -> headers(headers, securityHeaders))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain everyRequest(
      HttpSecurity http,
      NavigationAccessControl navigation,
      VaadinDefaultRequestCache asked,
      Limits limits,
      DeviceCookie cookie,
      PortalPlace place,
      HeaderWriter securityHeaders) {
    // Not through Vaadin's own loginView(…): that switches the CSRF check off for the form's post.
    navigation.setLoginView(SignInView.class);
    return http.authorizeHttpRequests(requests ->
            requests.requestMatchers("/api/v1/**", "/recover/device", "/error").permitAll())
        .csrf(csrf ->
            csrf.ignoringRequestMatchers("/api/v1/**", "/mail/stop/*")
                .ignoringRequestMatchers(SameOriginFilter::isFor))
        .addFilterBefore(new SameOriginFilter(place), CsrfFilter.class)
        .addFilterBefore(new ApiHeaderFilter(), CsrfFilter.class)
        .addFilterAfter(new LimitFilter(limits, cookie), CsrfFilter.class)
        .formLogin(form -> form(form, asked))
        .logout(logout ->
            logout
                .logoutUrl("/staff/sign-out")
                .logoutSuccessUrl("/")
                .addLogoutHandler(SecurityConfiguration::lockTheDoor))
        .headers(headers -> headers(headers, securityHeaders))
        .with(
            vaadin(),
            vaadin -> vaadin.anyRequest(any -> any.access(SecurityConfiguration::staffSignIn)))
        .build();
  }

  private static void form(
      FormLoginConfigurer<HttpSecurity> form, VaadinDefaultRequestCache asked) {
    form.loginPage(SIGN_IN)
        .loginProcessingUrl(SIGN_IN)
        .authenticationDetailsSource(request ->
            new StaffAuthentication.Code(
                Objects.requireNonNullElse(request.getParameter("code"), "")))
        .successHandler(new SignedIn(asked))
        .failureHandler(SecurityConfiguration::refused)
        .permitAll();
  }

  /** With half of its key, what such a page keeps on this device is closed for good. */
  private static void lockTheDoor(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication signedOut) {
    Cookie half = new Cookie("door", "");
    half.setPath(request.getContextPath() + DOOR);
    half.setMaxAge(0);
    half.setSecure(request.isSecure());
    response.addCookie(half);
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    request.getSession().setAttribute(SignInView.TYPED_EMAIL, request.getParameter("username"));
    response.sendRedirect(request.getContextPath() + SIGN_IN + "?error");
  }

  /** Module operation says which, before anything else answers. */
  private static void headers(HeadersConfigurer<HttpSecurity> headers, HeaderWriter ours) {
    headers
        .defaultsDisabled()
        .addHeaderWriter(ours)
        .withObjectPostProcessor(
            new ObjectPostProcessor<HeaderWriterFilter>() {
              @Override
              public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
              }
            });
  }

  // What is not for everybody lies beneath /staff, or at a door. All else is answered, if only with
  // "not found":
  // a resident with a mistyped address shall not land on the staff's sign-in page.
  private static AuthorizationResult staffSignIn(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    String path = context.getRequest().getServletPath();
    boolean open = !path.startsWith("/staff") && !path.startsWith(DOOR);
    Authentication authentication = who.get();
    boolean signedIn =
        authentication != null
            && authentication.isAuthenticated()
            && authentication.getPrincipal() instanceof StaffPrincipal;
    return new AuthorizationDecision(open || signedIn);
  }

  /** Leads to the page that was asked for, else to the staff's start. */
  private static final class SignedIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private SignedIn(VaadinDefaultRequestCache asked) {
      setDefaultTargetUrl("/staff");
      setRequestCache(asked);
    }

    @Override
    public void onAuthenticationSuccess(
        HttpServletRequest request, HttpServletResponse response, Authentication authentication)
        throws IOException, ServletException {
      request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }
}

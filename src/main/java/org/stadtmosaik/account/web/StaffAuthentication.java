package org.stadtmosaik.account.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.StaffSignIn;
import org.stadtmosaik.shared.Actor;

/** Takes the sign-in form's three fields to {@link StaffSignIn}. */
@Component
class StaffAuthentication implements AuthenticationProvider {

  private final StaffSignIn signIn;

  StaffAuthentication(StaffSignIn signIn) {
    this.signIn = signIn;
  }

  /** The form's third field. */
  record Code(String digits) {
    @Override
    public String toString() {
      return "Code[…]";
    }
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String code = typed.getDetails() instanceof Code(String digits) ? digits : "";
    Actor.Staff staff =
        signIn
            .attempt(typed.getName(), String.valueOf(typed.getCredentials()), code)
            .orElseThrow(() -> new BadCredentialsException("a factor is wrong"));
    return UsernamePasswordAuthenticationToken.authenticated(
        signIn.principal(staff.id()), null, authorities(staff));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  // Coarse, for the guards of routes: the services check the commune too.
  private static Collection<GrantedAuthority> authorities(Actor.Staff staff) {
    List<GrantedAuthority> authorities = new ArrayList<>();
    Stream<String> roles =
        staff.roles().values().stream().flatMap(Set::stream).distinct().map(Enum::name);
    Stream.concat(Stream.of("STAFF"), roles)
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .forEach(authorities::add);
    if (staff.operator()) {
      authorities.add(new SimpleGrantedAuthority("ROLE_OPERATOR"));
    }
    return authorities;
  }
}

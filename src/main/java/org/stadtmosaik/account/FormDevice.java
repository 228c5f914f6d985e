package org.stadtmosaik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ResidentKey;

/**
 * Who sends a form that works without script, from a device that may not be known yet. The page
 * itself carries a secret for such a device, in a field of the form: whoever presses the button
 * twice sends the same secret twice and stays one person, although the browser throws the first
 * answer, and its cookie, away. Nobody else gets to see that page, and the secret is stored nowhere
 * before it is used.
 */
@Component
public class FormDevice {

  /** The name of the field. */
  public static final String FIELD = "device";

  private final DeviceCookie cookie;

  FormDevice(DeviceCookie cookie) {
    this.cookie = cookie;
  }

  /** What stands in the field; nothing on a device that is known. */
  public Optional<String> value(HttpServletRequest request) {
    return cookie.read(request).isPresent()
        ? Optional.empty()
        : Optional.of(
            Base64.getUrlEncoder().withoutPadding().encodeToString(DeviceCookie.newKey().secret()));
  }

  /** Whose form this is; a device that was not known is from now on. */
  public Actor.Resident of(HttpServletRequest request, HttpServletResponse response) {
    Optional<ResidentKey> sent = key(request.getParameter(FIELD));
    if (cookie.read(request).isEmpty() && sent.isPresent()) {
      cookie.write(request, response, sent.get());
      return new Actor.Resident(sent.get());
    }
    return cookie.resident(request, response);
  }

  private static Optional<ResidentKey> key(@Nullable String value) {
    try {
      return Optional.ofNullable(value)
          .map(Base64.getUrlDecoder()::decode)
          .filter(secret -> secret.length == ResidentKey.BYTES)
          .map(ResidentKey::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

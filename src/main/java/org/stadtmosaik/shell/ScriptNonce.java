package org.stadtmosaik.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A word that only this answer has: scripts that stand in a page run if they carry it as {@code
 * nonce}. Flow's pages get it by themselves; whoever writes HTML of their own puts it there.
 */
public final class ScriptNonce {

  private static final String NAME = ScriptNonce.class.getName();
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private ScriptNonce() {}

  /** The nonce of the answer to this request; always the same one. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(NAME) instanceof String known) {
      return known;
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String fresh = Base64.getEncoder().withoutPadding().encodeToString(random);
    request.setAttribute(NAME, fresh);
    return fresh;
  }
}

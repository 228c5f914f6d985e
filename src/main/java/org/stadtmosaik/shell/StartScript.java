package org.stadtmosaik.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The script that stands in public pages which Flow does not draw: it loads the module that {@code
 * <meta name="start">} names, in browsers that the portal promises to work in and once the page has
 * been shown; others get the class {@code old-browser}. Always the same text, so that the policy
 * can name it by its hash and such pages can be kept ready in memory.
 */
public final class StartScript {

  /** In the language of old browsers; what it asks for is what {@link BrowserPromise} asks for. */
  private static final String TEXT =
      """
      (function () {
        var able = 'noModule' in document.createElement('script') && window.CSS && CSS.supports
          && CSS.supports('container-type', 'inline-size') && 'adoptedStyleSheets' in document;
        var begun = false;
        function begin() {
          if (begun) { return; }
          begun = true;
          var script = document.createElement('script');
          script.type = 'module';
          script.src = document.querySelector('meta[name=start]').content;
          document.head.appendChild(script);
        }
        if (able) {
          requestAnimationFrame(function () { setTimeout(begin, 0); });
          setTimeout(begin, 2000);
        } else {
          document.documentElement.className += ' old-browser';
        }
      })();\
      """;

  private static final String SOURCE = hashed();

  private StartScript() {}

  /** The script, as it has to stand between its tags to the letter. */
  public static String text() {
    return TEXT;
  }

  /** The source expression of a policy that lets it run (CSP level 3, hash-source). */
  public static String source() {
    return SOURCE;
  }

  private static String hashed() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

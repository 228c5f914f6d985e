package org.stadtmosaik.shell;

import java.util.Base64;
import org.stadtmosaik.shared.Sha256;

/**
 * The script that stands in public pages which Flow does not draw: it loads the module that {@code
 * <meta name="start">} names, in browsers that the portal promises to work in and once the page has
 * been shown; others get the class {@code old-browser}. What has {@code data-early} and is tapped
 * before the module can hear it says {@code tapped} there afterwards. Always the same text, so that
 * the policy can name it by its hash and such pages can be kept ready in memory.
 */
public final class StartScript {

  /**
   * Whether a browser is one that the portal promises to work in, in the language of old browsers.
   * What it asks for came with Safari 16.4, Chrome 105 and Firefox 110, and stands for the rest.
   */
  static final String ABLE =
      "'noModule' in document.createElement('script') && window.CSS && CSS.supports"
          + " && CSS.supports('container-type', 'inline-size') && 'adoptedStyleSheets' in document";

  private static final String TEXT =
      """
      (function () {
        var able = ABLE;
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
          addEventListener('click', function (tap) {
            var it = tap.target.closest('[data-early]');
            if (it) { it.setAttribute('data-early', 'tapped'); }
          }, true);
          requestAnimationFrame(function () { setTimeout(begin, 0); });
          setTimeout(begin, 2000);
        } else {
          document.documentElement.className += ' old-browser';
        }
      })();\
      """
          .replace("ABLE", ABLE);

  private static final String SOURCE =
      "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(TEXT)) + "'";

  private StartScript() {}

  /** The script, as it has to stand between its tags to the letter. */
  public static String text() {
    return TEXT;
  }

  /** The source expression of a policy that lets it run (CSP level 3, hash-source). */
  public static String source() {
    return SOURCE;
  }
}

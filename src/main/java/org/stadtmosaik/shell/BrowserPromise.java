package org.stadtmosaik.shell;

import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * What browsers get that are older than the portal promises (Safari 16.4, Chrome 109, Firefox 115)
 * or run no scripts: the readable page, and a sentence on what does not work.
 */
final class BrowserPromise {

  /**
   * In the language of old browsers. The scripts are loaded only where the portal works. Whoever
   * only reads gets none: they come at the first sign of a person, or at once if there is nothing
   * to read yet, if somebody takes part already, or if something waits in this browser to be sent.
   * A tap on what needs them is done when they are there (see {@code frontend/shell/takeover.ts}).
   */
  private static final String CHECK =
      """
      (function () {
        var able = ABLE;
        var start = document.querySelector('meta[name=start]');
        var readable = document.getElementById('readable');
        var signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown',
          'focusin', 'click'];
        var begun = false;
        var broken = false;
        var rested = null;
        // Under a pointer that rests, a new page gets a move that nobody made.
        function rests(sign) {
          if (sign.type !== 'pointermove') { return false; }
          var still = sign.movementX === 0 && sign.movementY === 0 && (!rested ||
            rested.clientX === sign.clientX && rested.clientY === sign.clientY);
          rested = sign;
          return still;
        }
        function seen(sign) {
          if (!rests(sign)) { begin(); }
        }
        // Browsers never ask again for a module that could not be fetched, but for anything else.
        function begin() {
          if (begun) { return; }
          begun = true;
          if (broken) { anew(); return; }
          fetch(start.content).then(function (answer) {
            if (!answer.ok) { throw answer; }
            return answer.arrayBuffer();
          }).then(load, failed);
        }
        function load() {
          var script = document.createElement('script');
          script.type = 'module';
          script.crossOrigin = '';
          script.src = start.content;
          script.onload = function () {
            signs.forEach(function (sign) { removeEventListener(sign, seen, true); });
          };
          script.onerror = function () { begun = false; broken = true; };
          document.head.appendChild(script);
        }
        // A part of the scripts did not come.
        function anew() {
          fetch('build', { cache: 'no-store' }).then(function (answer) {
            begun = false;
            if (answer.ok) { location.reload(); }
          }, function () { begun = false; });
        }
        // No network, or a newer build has taken its place: the next sign tries again.
        function failed() {
          begun = false;
          fetch('build', { cache: 'no-store' }).then(function (answer) {
            return answer.ok ? answer.text() : '';
          }).then(function (build) {
            var own = document.querySelector('meta[name=build]').content;
            if (build && build.trim() !== own) { location.reload(); }
          }, function () {});
        }
        function waits() {
          try { return localStorage.getItem('stadtmosaik/unsent'); } catch (e) { return true; }
        }
        // Flow's router would take a tap before it can follow it, and stay where it is.
        readable.addEventListener('click', function (tap) {
          tap.stopPropagation();
          var wanted = tap.target.closest ? tap.target.closest('[data-placeholder]') : null;
          if (able && wanted) {
            // Its element: the stand-in goes as soon as the element can draw itself.
            window.stadtmosaikTapped = wanted.parentElement;
            var chips = wanted.querySelectorAll('.chip');
            window.stadtmosaikTappedChip = chips.length
              ? Array.prototype.indexOf.call(chips, tap.target.closest('.chip')) : 0;
            wanted.setAttribute('data-tapped', '');
          }
        });
        if (!able) {
          document.documentElement.className += ' old-browser';
          return;
        }
        signs.forEach(function (sign) {
          addEventListener(sign, seen, { capture: true, passive: true });
        });
        addEventListener('online', begin);
        if (start.getAttribute('data-when') === 'now' || waits()) {
          requestAnimationFrame(function () { setTimeout(begin, 0); });
          // A page in the background is not shown.
          setTimeout(begin, 2000);
        }
      })();
      """
          .replace("ABLE", StartScript.ABLE);

  private final Document document;
  private final Language language;

  BrowserPromise(Document document, Language language) {
    this.document = document;
    this.language = language;
  }

  /**
   * @param content what there is to read, if anything
   * @param known whether who asks takes part already, so that the page has things of their own
   */
  void keep(@Nullable Element content, boolean known) {
    checkFirst(known || content == null ? "now" : "sign");
    Element part = document.body().prependElement("div").attr("id", "readable");
    if (content != null) {
      part.appendChild(content);
      Element main = Objects.requireNonNullElse(content.selectFirst("main"), content);
      main.appendElement("noscript").appendChild(sentence("shell.noScript.text"));
      main.appendChild(sentence("shell.oldBrowser.text").addClass("old-browser-note"));
      return;
    }
    part.attr("class", "nothing");
    part.appendElement("noscript").appendChild(page("shell.noScript.text"));
    part.appendChild(page("shell.oldBrowser.text").addClass("old-browser-note"));
  }

  /** Vaadin would lead every browser without popovers away; residents' pages need none. */
  private void checkFirst(String when) {
    document.head().select("script").removeIf(script -> script.data().contains("v-r=oldbrowser"));
    Element start = document.head().selectFirst("script[type=module][src]");
    if (start == null) {
      return;
    }
    start.before(
        new Element("meta")
            .attr("name", "start")
            .attr("content", start.attr("src"))
            .attr("data-when", when));
    start.remove();
    document.head().select("link[rel=modulepreload]").remove();
    document.body().appendElement("script").appendChild(new DataNode(CHECK));
  }

  private Element sentence(String key) {
    Element note = new Element("p").addClass("notice").addClass("info");
    return note.text(Messages.get(language, key));
  }

  private Element page(String key) {
    Element main = new Element("main").addClass("alone");
    Element content = main.appendElement("div").addClass("empty");
    content.appendElement("h1").text(Messages.get(language, "shell.name"));
    content.appendElement("p").text(Messages.get(language, key));
    return main;
  }
}

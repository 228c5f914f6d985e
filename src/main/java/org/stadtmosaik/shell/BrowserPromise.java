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
   * In the language of old browsers. What it asks for came with Safari 16.4, Chrome 105 and Firefox
   * 110, and stands for the rest; the scripts are loaded only where it is there, and only once the
   * browser has shown what there is to read.
   */
  private static final String CHECK =
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
          script.crossOrigin = '';
          script.src = document.querySelector('meta[name=start]').content;
          document.head.appendChild(script);
        }
        // Flow's router would take a tap before it can follow it, and stay where it is.
        document.getElementById('readable').addEventListener('click', function (tap) {
          tap.stopPropagation();
        });
        if (able) {
          requestAnimationFrame(function () { setTimeout(begin, 0); });
          // A page in the background is not shown.
          setTimeout(begin, 2000);
        } else {
          document.documentElement.className += ' old-browser';
        }
      })();
      """;

  private final Document document;
  private final Language language;

  BrowserPromise(Document document, Language language) {
    this.document = document;
    this.language = language;
  }

  /**
   * @param content what there is to read, if anything
   */
  void keep(@Nullable Element content) {
    checkFirst();
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
  private void checkFirst() {
    document.head().select("script").removeIf(script -> script.data().contains("v-r=oldbrowser"));
    Element start = document.head().selectFirst("script[type=module][src]");
    if (start == null) {
      return;
    }
    start.before(new Element("meta").attr("name", "start").attr("content", start.attr("src")));
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

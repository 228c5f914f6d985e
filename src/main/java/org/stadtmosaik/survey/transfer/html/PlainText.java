package org.stadtmosaik.survey.transfer.html;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as the plain text that questions have here: paragraphs and line breaks as lines, points of
 * lists with a bullet, cells of tables apart. Scripts, styles and everything else are left out;
 * there is no tag that could come through.
 *
 * @param text lines without blanks at their ends, at most one of them empty in a row
 * @param lost whether something went that a reader would have seen, such as a picture
 */
public record PlainText(String text, boolean lost) {

  private static final Set<String> LINES =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "table",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "dl",
          "dt",
          "dd",
          "pre",
          "hr");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "template", "noscript", "title");
  private static final Set<String> SEEN =
      Set.of("img", "video", "audio", "iframe", "object", "embed", "svg", "canvas", "input");

  /** The text of some HTML, or of what never was any. */
  public static PlainText of(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return new PlainText(tidied(html), false);
    }
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    Reader reader = new Reader();
    NodeTraversor.traverse(reader, document.body());
    return new PlainText(tidied(reader.text.toString()), reader.lost);
  }

  private static String tidied(String text) {
    return text.replace('\u00a0', ' ')
        .replaceAll("[\\t\\r ]+", " ")
        .replaceAll(" ?\\n ?", "\n")
        .replaceAll("\\n{3,}", "\n\n")
        .replaceAll("[\\p{Cc}&&[^\\n]]", "")
        .strip();
  }

  /** Goes through the tree without recursion, however deep it is. */
  private static final class Reader implements NodeVisitor {

    private final StringBuilder text = new StringBuilder();
    private boolean lost;
    private int unseen;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        begin(element.normalName());
      } else if (node instanceof TextNode words && unseen == 0) {
        text.append(words.getWholeText().replaceAll("\\s+", " "));
      }
    }

    private void begin(String tag) {
      if (UNSEEN.contains(tag)) {
        unseen++;
      } else if (unseen == 0) {
        lost |= SEEN.contains(tag);
        if (LINES.contains(tag) || tag.equals("br")) {
          line(tag);
        } else if ((tag.equals("td") || tag.equals("th"))
            && !text.isEmpty()
            && text.charAt(text.length() - 1) != '\n') {
          text.append(" · ");
        }
        if (tag.equals("li")) {
          text.append("• ");
        }
      }
    }

    private void line(String tag) {
      if (tag.equals("br") || (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String tag = element.normalName();
        if (UNSEEN.contains(tag)) {
          unseen--;
        } else if (unseen == 0 && LINES.contains(tag)) {
          line(tag);
        }
      }
    }
  }
}

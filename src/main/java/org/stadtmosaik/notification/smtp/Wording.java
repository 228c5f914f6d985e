package org.stadtmosaik.notification.smtp;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.stadtmosaik.notification.domain.Body;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** A mail's two parts: as plain text, and as HTML of our own with nothing to fetch in it. */
public final class Wording {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%1$s" dir="%2$s">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <title>%3$s</title>
      </head>
      <body style="margin:0;padding:16px;font:17px/%4$s system-ui,sans-serif">
        <div lang="%1$s" dir="%2$s" style="max-width:34em;margin:0 auto;text-align:start">
      %5$s  </div>
      </body>
      </html>
      """;

  private static final String BUTTON =
      "<p style=\"margin:24px 0\"><a href=\"%s\" style=\"background:#0b5d5b;color:#ffffff;"
          + "padding:14px 20px;border-radius:10px;text-decoration:none;display:inline-block\">%s</a></p>";

  private static final String CODE =
      "<p dir=\"ltr\" style=\"font-size:32px;font-weight:700;letter-spacing:4px;margin:24px 0;"
          + "text-align:center\">%s</p>";

  private final Body body;
  private final Language language;

  public Wording(Body body, Language language) {
    this.body = body;
    this.language = language;
  }

  public String plain() {
    List<String> parts = new ArrayList<>();
    parts.add(text("notification.layout.greeting"));
    parts.addAll(body.text());
    if (body.code() != null) {
      parts.add(body.code());
    }
    if (body.link() != null) {
      parts.add(body.action() + ":\n" + body.link());
    }
    parts.addAll(body.end());
    parts.add("-- \n" + body.sender() + "\n" + text("notification.layout.automatic"));
    if (body.unsubscribe() != null) {
      parts.add(text("notification.layout.unsubscribe") + ":\n" + body.unsubscribe());
    }
    return String.join("\n\n", parts) + "\n";
  }

  String html(String subject) {
    StringBuilder inner = new StringBuilder();
    paragraph(inner, text("notification.layout.greeting"));
    body.text().forEach(text -> paragraph(inner, text));
    if (body.code() != null) {
      inner.append(CODE.formatted(escaped(body.code()))).append('\n');
    }
    if (body.link() != null && body.action() != null) {
      inner.append(BUTTON.formatted(escaped(body.link()), escaped(body.action()))).append('\n');
      inner
          .append("<p dir=\"ltr\" style=\"font-size:14px;overflow-wrap:anywhere\">")
          .append(escaped(body.link()))
          .append("</p>\n");
    }
    body.end().forEach(text -> paragraph(inner, text));
    inner.append("<p style=\"font-size:14px;border-top:1px solid #857c6c;padding-top:12px\">");
    inner.append("<bdi>").append(escaped(body.sender())).append("</bdi><br>");
    inner.append(escaped(text("notification.layout.automatic")));
    if (body.unsubscribe() != null) {
      inner
          .append("<br><a href=\"")
          .append(escaped(body.unsubscribe()))
          .append("\">")
          .append(escaped(text("notification.layout.unsubscribe")))
          .append("</a>");
    }
    inner.append("</p>\n");
    String lineHeight = "rtl".equals(language.direction()) ? "1.65" : "1.5";
    return PAGE.formatted(
        language.tag(), language.direction(), escaped(subject), lineHeight, inner);
  }

  private void paragraph(StringBuilder html, String text) {
    html.append("<p dir=\"auto\">").append(escaped(text).replace("\n", "<br>")).append("</p>\n");
  }

  private String text(String key) {
    return Messages.get(language, key);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}

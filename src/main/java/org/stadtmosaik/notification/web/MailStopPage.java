package org.stadtmosaik.notification.web;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.PlainPage;
import org.stadtmosaik.shell.PlainPages;

/** The page on which mails are stopped, or wanted again. It says nothing about whose they are. */
@Component
class MailStopPage {

  private final PlainPages pages;
  private final Settings settings;

  MailStopPage(PlainPages pages, Settings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  String html(String path, boolean stopped, Language reader, Display display) {
    String title = text(reader, stopped ? "inbox.stop.stopped.title" : "inbox.stop.title");
    return pages.html(
        new PlainPage(
            reader,
            display,
            settings.address(path),
            path,
            Optional.empty(),
            Language.shipped(),
            text(reader, "shell.pageTitle", title, text(reader, "shell.name")),
            title,
            "mail-stop",
            content(path, stopped, title, reader),
            Optional.empty()));
  }

  private static Element content(String path, boolean stopped, String title, Language reader) {
    Element page = new Element("div").addClass("page");
    page.appendElement("h1").text(title);
    page.appendElement("p")
        .addClass("lead")
        .text(text(reader, stopped ? "inbox.stop.stopped.text" : "inbox.stop.text"));
    Element form = page.appendElement("form").attr("method", "post").attr("action", path);
    if (stopped) {
      form.appendElement("input")
          .attr("type", "hidden")
          .attr("name", "resume")
          .attr("value", "true");
    }
    form.appendElement("button")
        .attr("type", "submit")
        .addClass("btn")
        .addClass(stopped ? "quiet" : "wide")
        .text(text(reader, stopped ? "inbox.stop.resume" : "inbox.stop.confirm"));
    return page;
  }

  private static String text(Language reader, String key, Object... arguments) {
    return Messages.get(reader, key, arguments);
  }
}

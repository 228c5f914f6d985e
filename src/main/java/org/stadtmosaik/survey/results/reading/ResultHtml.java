package org.stadtmosaik.survey.results.reading;

import com.ibm.icu.text.NumberFormat;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Icon;

/** What is written into pages of results again and again, for one reader. */
public record ResultHtml(Language reader) {

  public String text(String key, Object... arguments) {
    return Messages.get(reader, key, arguments);
  }

  /** A text of the survey, marked with its own language if that is not the reader's. */
  public Element words(Element element, LocalizedText text) {
    LocalizedText.Reading reading = text.in(reader);
    if (reading.language().equals(reader)) {
      return element.text(reading.text());
    }
    element
        .appendElement("span")
        .attr("lang", reading.language().tag())
        .attr("dir", "auto")
        .text(reading.text());
    return element;
  }

  public String number(long number) {
    return NumberFormat.getInstance(reader.formats()).format(number);
  }

  public Element icon(Icon icon) {
    Element span = new Element("span").addClass("icon").attr("aria-hidden", "true");
    span.appendChild(new DataNode(icon.svg()));
    return span;
  }
}

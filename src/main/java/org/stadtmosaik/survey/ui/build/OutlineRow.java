package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.survey.checking.Finding;
import org.stadtmosaik.survey.checking.Severity;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;

/**
 * A row of the list.
 *
 * @param kind {@code survey}, {@code group}, {@code page} or {@code question}
 * @param title in whichever language there is
 * @param language of the title
 * @param detail what kind of question it is; empty for the others
 * @param problems how many findings it has
 * @param serious whether one of them keeps it from being published
 */
record OutlineRow(
    String address,
    String kind,
    String title,
    String language,
    String detail,
    int problems,
    boolean serious) {

  private static final Set<String> ROWS = Set.of("survey", "group", "page", "question");

  /** All rows of a document, in reading order. */
  static List<OutlineRow> of(
      QuestionnaireDocument document, List<Finding> findings, Language reader) {
    Map<String, List<Finding>> byRow = new HashMap<>();
    for (Finding finding : findings) {
      byRow.computeIfAbsent(row(finding.element()), _ -> new ArrayList<>()).add(finding);
    }
    List<OutlineRow> rows = new ArrayList<>();
    int page = 0;
    for (DocumentElement element : document.elements()) {
      if (ROWS.contains(element.kind())) {
        page += element.kind().equals("page") ? 1 : 0;
        rows.add(
            row(element, byRow.getOrDefault(element.address(), List.of()), page, document, reader));
      }
    }
    return rows;
  }

  /** What belongs to a question is shown with it, all else with the settings. */
  static String row(String address) {
    int slash = address.indexOf('/');
    String head = slash < 0 ? address : address.substring(0, slash);
    int colon = head.indexOf(':');
    return ROWS.contains(colon < 0 ? head : head.substring(0, colon)) ? head : "survey";
  }

  private static OutlineRow row(
      DocumentElement element,
      List<Finding> findings,
      int page,
      QuestionnaireDocument document,
      Language reader) {
    JsonNode texts = element.json().path("title");
    String tag = texts.has(reader.tag()) ? reader.tag() : document.original();
    String title = texts.path(tag).stringValue("");
    boolean serious = findings.stream().anyMatch(it -> it.severity() == Severity.ERROR);
    String type = element.json().path("type").stringValue("");
    return new OutlineRow(
        element.address(),
        element.kind(),
        switch (element.kind()) {
          case "survey" -> text("surveybuild.settings");
          case "page" -> text("surveybuild.page", page);
          case "group" -> title.isEmpty() ? text("surveybuild.group") : title;
          default -> title.isEmpty() ? text("surveybuild.untitled") : title;
        },
        title.isEmpty() || element.kind().equals("survey") ? reader.tag() : tag,
        type.isEmpty() ? "" : text("surveybuild.type." + type),
        findings.size(),
        serious);
  }

  /** Makes the row's button. */
  void fill(Element row) {
    row.setAttribute("class", "outline-row " + kind);
    Element button = new Element("button");
    button.setAttribute("type", "button");
    button.setAttribute("data-address", address);
    if (kind.equals("question")) {
      row.setAttribute("draggable", "true");
      button.setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
    }
    Element words = new Element("span");
    words.setText(title);
    words.setAttribute("class", "outline-title").setAttribute("lang", language);
    words.setAttribute("dir", "auto");
    button.appendChild(words);
    if (!detail.isEmpty()) {
      Element type = new Element("span");
      type.setText(detail);
      button.appendChild(type.setAttribute("class", "outline-type"));
    }
    if (problems > 0) {
      Element mark = new Element("span");
      mark.setAttribute("class", serious ? "outline-mark serious" : "outline-mark");
      mark.appendChild((serious ? Icon.WARNING : Icon.INFO).create().getElement());
      Element count = new Element("span");
      count.setText(text("surveybuild.findings.count", problems));
      button.appendChild(mark.appendChild(count));
    }
    row.appendChild(button);
  }
}

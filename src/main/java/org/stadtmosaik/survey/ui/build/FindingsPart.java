package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.survey.checking.Finding;
import org.stadtmosaik.survey.checking.Severity;

/** What was found about the element that is open. */
class FindingsPart extends Div {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 12;

  FindingsPart() {
    addClassName("findings");
    getElement().setAttribute("aria-live", "polite");
  }

  void show(List<Finding> findings) {
    removeAll();
    if (findings.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("plain");
    findings.stream()
        .sorted(java.util.Comparator.comparing(Finding::severity))
        .limit(SHOWN)
        .forEach(finding -> list.add(item(finding)));
    add(list);
    if (findings.size() > SHOWN) {
      add(new Paragraph(text("surveybuild.findings.more", findings.size() - SHOWN)));
    }
  }

  private static ListItem item(Finding finding) {
    boolean serious = finding.severity() == Severity.ERROR;
    Span words = new Span(finding.in(CurrentLanguage.get()));
    words.getElement().setAttribute("dir", "auto");
    ListItem item = new ListItem((serious ? Icon.WARNING : Icon.INFO).create(), words);
    item.addClassNames("finding", finding.severity().name().toLowerCase(java.util.Locale.ROOT));
    return item;
  }
}

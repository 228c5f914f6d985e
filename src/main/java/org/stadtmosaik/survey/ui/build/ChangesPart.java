package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.survey.writing.document.DocumentChange;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;

/** What publishing would change, thing by thing, with both values. */
class ChangesPart extends Div {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 60;
  private static final int LONGEST = 200;

  ChangesPart(List<DocumentChange> changes, QuestionnaireDocument document) {
    addClassName("changes");
    Map<String, UnorderedList> byElement = new LinkedHashMap<>();
    for (DocumentChange change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
      byElement
          .computeIfAbsent(OutlineRow.row(change.address()), _ -> new UnorderedList())
          .add(item(change));
    }
    byElement.forEach((address, list) -> {
      Paragraph heading = new Paragraph(name(address, document));
      heading.addClassName("label");
      heading.getElement().setAttribute("dir", "auto");
      add(heading, list);
    });
    if (changes.size() > SHOWN) {
      add(new Paragraph(text("surveybuild.changes.more", changes.size() - SHOWN)));
    }
  }

  private static String name(String address, QuestionnaireDocument document) {
    if (address.equals("survey")) {
      return text("surveybuild.settings");
    }
    JsonNode title =
        document
            .element(address)
            .map(element -> element.path("title"))
            .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    String own = title.path(CurrentLanguage.get().tag()).stringValue("");
    String words = own.isEmpty() ? title.path(document.original()).stringValue("") : own;
    return words.isEmpty() ? address.substring(address.indexOf(':') + 1) : words;
  }

  private static ListItem item(DocumentChange change) {
    String kind = change.kind().name().toLowerCase(Locale.ROOT);
    ListItem item = new ListItem(new Span(text("surveybuild.changes." + kind)));
    if (!change.field().isEmpty()) {
      Span field = new Span(change.field());
      field.addClassName("code");
      field.getElement().setAttribute("dir", "ltr");
      item.add(new Span(" "), field);
    }
    if (change.kind() == DocumentChange.Kind.CHANGED
        || change.kind() == DocumentChange.Kind.MOVED) {
      Div before = new Div(text("surveybuild.changes.from", words(change.before())));
      Div after = new Div(text("surveybuild.changes.to", words(change.after())));
      before.addClassName("soft");
      item.add(before, after);
    } else {
      JsonNode element = change.after() == null ? change.before() : change.after();
      String code = element == null ? "" : element.path("code").stringValue("");
      Span name = new Span(" " + code);
      name.getElement().setAttribute("dir", "ltr");
      item.add(name);
    }
    return item;
  }

  private static String words(@Nullable JsonNode value) {
    String words = value == null ? "–" : value.isString() ? value.stringValue() : value.toString();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …";
  }
}

package org.stadtmosaik.survey.ui.translation;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.survey.translation.ImportLine;
import org.stadtmosaik.survey.translation.ImportPlan;

/** What a translator's file changes and what of it cannot be taken, before it is taken. */
class ImportPreview extends Div {

  private static final long serialVersionUID = 1L;

  /** How many lines are shown of each kind; the rest is counted. */
  private static final int SHOWN = 50;

  ImportPreview(ImportPlan plan, Runnable take, Runnable leave) {
    addClassNames("stack", "translation-import");
    add(
        new Notice(
            Notice.Tone.INFO,
            plan.changesAnything()
                ? text("surveytranslation.preview.some")
                : text("surveytranslation.preview.nothing")));
    for (ImportLine.Kind kind : List.of(ImportLine.Kind.values()).reversed()) {
      List<ImportLine> lines = plan.lines().stream().filter(line -> line.kind() == kind).toList();
      if (!lines.isEmpty()) {
        add(new H3(text("surveytranslation.preview." + kind.word(), lines.size())), list(lines));
      }
    }
    Paragraph rest =
        new Paragraph(text("surveytranslation.preview.rest", plan.same(), plan.empty()));
    rest.addClassName("soft");
    add(rest, buttons(plan, take, leave));
  }

  private static UnorderedList list(List<ImportLine> lines) {
    UnorderedList list = new UnorderedList();
    list.addClassName("translation-lines");
    lines.stream().limit(SHOWN).map(ImportPreview::item).forEach(list::add);
    if (lines.size() > SHOWN) {
      list.add(new ListItem(text("surveytranslation.preview.more", lines.size() - SHOWN)));
    }
    return list;
  }

  private static ListItem item(ImportLine line) {
    Language reader = CurrentLanguage.get();
    Language language = new Language(line.language());
    Span place =
        new Span(
            text(
                "surveytranslation.preview.line",
                line.place(reader),
                language.nameIn(reader),
                line.line()));
    place.addClassNames("soft", "small");
    ListItem item = new ListItem(place);
    if (!line.before().isEmpty() && !line.before().equals(line.after())) {
      item.add(part("del", line.before(), language));
    }
    item.add(part("ins", line.after(), language));
    if (line.kind() == ImportLine.Kind.REFUSED) {
      Span reason = new Span(line.reason(reader));
      reason.addClassName("error");
      item.add(reason);
    }
    return item;
  }

  /** Read out as deleted or inserted, and drawn so. */
  private static Div part(String tag, String words, Language language) {
    Div part = new Div();
    com.vaadin.flow.dom.Element element = new com.vaadin.flow.dom.Element(tag);
    element.setText(words);
    element.setAttribute("lang", language.tag()).setAttribute("dir", "auto");
    part.getElement().appendChild(element);
    part.addClassName("user-text");
    return part;
  }

  private static Div buttons(ImportPlan plan, Runnable take, Runnable leave) {
    Div buttons = new Div();
    buttons.addClassName("actions");
    if (plan.changesAnything()) {
      NativeButton yes = new NativeButton(text("surveytranslation.preview.take"), _ -> take.run());
      yes.addClassName("btn");
      buttons.add(yes);
    }
    NativeButton no = new NativeButton(text("surveytranslation.preview.leave"), _ -> leave.run());
    no.addClassNames("btn", "quiet");
    buttons.add(no);
    return buttons;
  }
}

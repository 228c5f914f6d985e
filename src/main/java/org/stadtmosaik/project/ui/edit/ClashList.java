package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.stadtmosaik.project.content.ContentMerge.Clash;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.UserText;

/**
 * Tells that somebody else saved meanwhile: both changes are in the form, and where both changed
 * the same, the other's words stand here to be taken.
 */
class ClashList extends Div {

  private static final long serialVersionUID = 1L;

  ClashList(List<Clash> clashes, Consumer<Clash> take) {
    addClassNames("stack", "clashes");
    add(
        new Notice(
                Notice.Tone.KEPT,
                text(clashes.isEmpty() ? "project.edit.clash.none" : "project.edit.clash.some"))
            .title(text("project.edit.clash.title")));
    if (clashes.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("plain");
    clashes.forEach(clash -> list.add(item(clash, take)));
    add(list);
  }

  private static ListItem item(Clash clash, Consumer<Clash> take) {
    Span place = new Span(place(clash));
    place.addClassName("label");
    ListItem item = new ListItem(place);
    item.addClassName("card");
    if (clash.theirs().isEmpty()) {
      Paragraph gone = new Paragraph(text("project.edit.clash.removed"));
      gone.addClassName("soft");
      item.add(gone);
    } else {
      item.add(new UserText(words(clash.path().getLast(), clash.theirs())));
    }
    NativeButton button = new NativeButton(text("project.edit.clash.take"));
    button.addClassNames("btn", "quiet", "small");
    button.setAriaLabel(text("project.edit.action", text("project.edit.clash.take"), place(clash)));
    button.addClickListener(_ -> {
      take.accept(clash);
      item.remove(button);
      item.add(new Span(text("project.edit.clash.taken")));
    });
    item.add(button);
    return item;
  }

  /** Which part of the form it is, and in which language. */
  private static String place(Clash clash) {
    String part = text("project.edit." + part(clash.path().getFirst()));
    return clash.path().contains("texts")
        ? part + " · " + new Language(clash.path().getLast()).nameIn(CurrentLanguage.get())
        : part;
  }

  private static String part(String first) {
    return first.equals("pictureAlt") ? "picture.alt" : first;
  }

  private static String words(String field, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (field) {
      case "kind" -> text("project.phase." + lower);
      case "status" -> text("project.outcome." + lower);
      case "published" ->
          text("true".equals(value) ? "project.state.published" : "project.state.draft");
      case "picture", "question" -> text("project.edit.clash.other");
      default -> value;
    };
  }
}

package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.survey.ui.translation.TranslationStatus;
import org.stadtmosaik.survey.writing.Colleague;

/** Back and forth, the language beside the original, who else is here, and publishing. */
class ToolsPart extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Workshop workshop;
  private final transient Runnable rewrite;
  private final NativeButton undo;
  private final NativeButton redo;
  private final Div beside = new Div();
  private final Span saved = new Span();
  private final TranslationStatus status;
  private final Span others = new Span();
  private String languages = "";

  /**
   * @param publish shows what stands in the way of publishing
   * @param rewrite makes the form anew, because another language stands beside the original
   */
  ToolsPart(Workshop workshop, Runnable publish, Runnable rewrite) {
    this.workshop = workshop;
    this.rewrite = rewrite;
    addClassNames("build-tools", "row");
    undo = button("surveybuild.undo", workshop::undo);
    redo = button("surveybuild.redo", workshop::redo);
    NativeButton ready = new NativeButton(text("surveybuild.check"), _ -> publish.run());
    ready.addClassNames("btn", "small");
    saved.addClassNames("soft", "small");
    saved.getElement().setAttribute("role", "status");
    others.addClassNames("tag", "tag-answered");
    others.getElement().setAttribute("role", "status");
    others.setVisible(false);
    Div end = new Div(others, saved, ready);
    end.addClassNames("row", "end");
    status =
        new TranslationStatus(workshop.open().summary().id(), workshop.document().translations());
    add(undo, redo, beside, end, status);
    show();
    saved.setText(text("surveybuild.saved.hint"));
  }

  private static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassNames("btn", "quiet", "small");
    return button;
  }

  /** Says that everything is stored, and what can be taken back. */
  void show() {
    undo.setEnabled(workshop.open().undoable());
    redo.setEnabled(workshop.open().redoable());
    saved.setText(text("surveybuild.saved"));
    status.show(workshop.document().translations());
    String now = String.join(" ", workshop.document().languages());
    if (!now.equals(languages)) {
      languages = now;
      showLanguages();
    }
  }

  private void showLanguages() {
    beside.removeAll();
    Map<String, String> choices = new LinkedHashMap<>();
    for (String tag : workshop.document().languages()) {
      if (!tag.equals(workshop.original().tag())) {
        choices.put(tag, new Language(tag).nameIn(CurrentLanguage.get()));
      }
    }
    if (!choices.isEmpty()) {
      Picker picker = new Picker(choices, workshop.second().tag());
      picker.addValueChangeListener(change -> {
        workshop.writeBeside(new Language(change.getValue()));
        rewrite.run();
      });
      beside.add(
          Inputs.labelled(
              text("surveybuild.beside", workshop.original().nameIn(CurrentLanguage.get())),
              picker));
    }
  }

  void colleagues(List<Colleague> colleagues) {
    others.setVisible(!colleagues.isEmpty());
    others.setText(
        text(
            "surveybuild.others",
            String.join(", ", colleagues.stream().map(Colleague::name).toList())));
  }
}

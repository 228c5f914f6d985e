package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stadtmosaik.survey.library.Taking;
import org.stadtmosaik.survey.ui.library.KeepQuestion;
import org.stadtmosaik.survey.ui.library.LibraryPicker;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import tools.jackson.databind.node.ObjectNode;

/** The library of questions, looked up only when somebody opens it. */
class TakePart extends NativeDetails {

  private static final long serialVersionUID = 1L;

  TakePart(Desk desk, Workshop workshop, Consumer<ObjectNode> taken) {
    super(text("surveybuild.library"));
    addClassName("texts-more");
    Div content = new Div();
    setContent(content);
    addToggleListener(toggle -> {
      content.removeAll();
      if (toggle.isOpened()) {
        content.add(
            new LibraryPicker(
                desk.library(),
                desk.actors(),
                workshop.open().summary().commune(),
                () -> taking(workshop),
                question -> {
                  setOpen(false);
                  taken.accept(question);
                }));
      }
    });
  }

  private static Taking taking(Workshop workshop) {
    Set<String> codes =
        workshop.document().elements().stream()
            .filter(element -> element.kind().equals("question"))
            .map(DocumentElement::json)
            .map(question -> question.path("code").stringValue(""))
            .collect(Collectors.toSet());
    codes.addAll(workshop.earlier().questions());
    return new Taking(codes, workshop.document().languages());
  }

  /** Puts a question that is open into the library. */
  static class Keep extends NativeDetails {

    private static final long serialVersionUID = 1L;

    Keep(Desk desk, Workshop workshop, String address) {
      super(
          text("surveybuild.keep"),
          new KeepQuestion(
              desk.library(),
              desk.actors(),
              workshop.open().summary().commune(),
              () -> workshop.document().element(address).orElseThrow(),
              workshop.document().original()));
      addClassName("texts-more");
    }
  }
}

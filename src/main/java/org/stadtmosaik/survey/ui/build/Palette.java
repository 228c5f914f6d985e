package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.survey.definition.QuestionType;

/** What can be added, the usual first. */
class Palette extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private static final List<QuestionType> ORDER =
      List.of(
          QuestionType.SINGLE,
          QuestionType.MULTIPLE,
          QuestionType.TEXT,
          QuestionType.SCALE,
          QuestionType.MATRIX,
          QuestionType.NUMBER,
          QuestionType.RANKING,
          QuestionType.INFO,
          QuestionType.SLIDER,
          QuestionType.DATE,
          QuestionType.TIME,
          QuestionType.PICTURE,
          QuestionType.PLACE,
          QuestionType.PHOTO,
          QuestionType.CONSENT,
          QuestionType.CALCULATED);

  /**
   * @param question is told the type of a new question
   * @param page makes a new page
   * @param group makes a new group
   */
  Palette(Consumer<QuestionType> question, Runnable page, Runnable group) {
    addClassName("palette");
    Span summary = new Span(Icon.PLUS.create(), new Span(text("surveybuild.add")));
    summary.addClassNames("btn", "wide");
    setSummary(summary);
    Div types = new Div();
    types.addClassName("palette-types");
    for (QuestionType type : ORDER) {
      types.add(
          button(
              text("surveybuild.type." + type.word()),
              text("surveybuild.type.hint." + type.word()),
              () -> question.accept(type)));
    }
    types.add(
        button(text("surveybuild.newPage"), text("surveybuild.newPage.hint"), page),
        button(text("surveybuild.newGroup"), text("surveybuild.newGroup.hint"), group));
    setContent(types);
  }

  private NativeButton button(String name, String hint, Runnable action) {
    Span title = new Span(name);
    title.addClassName("palette-name");
    Span words = new Span(hint);
    words.addClassNames("soft", "small");
    NativeButton button =
        new NativeButton(
            "",
            _ -> {
              setOpen(false);
              action.run();
            });
    button.add(title, words);
    button.addClassName("palette-type");
    return button;
  }
}

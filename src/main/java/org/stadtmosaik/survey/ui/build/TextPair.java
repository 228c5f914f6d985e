package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** A text in the original and, beside it, in one other language. */
class TextPair extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Workshop workshop;
  private final String address;
  private final String field;
  private final Div stale = new Div();

  /**
   * @param field within the element, such as {@code title}
   * @param rows how many lines are seen; one for a single line
   * @param longest how many characters there may be
   */
  TextPair(Workshop workshop, String address, String field, String label, int rows, int longest) {
    this.workshop = workshop;
    this.address = address;
    this.field = field;
    addClassName("text-pair");
    Span caption = Inputs.label(label);
    caption.setId("pair-" + UUID.randomUUID());
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", caption.getId().orElseThrow());
    DocumentText text = current();
    Div fields = new Div();
    fields.addClassName("pair-fields");
    for (Language language :
        List.of(workshop.original(), workshop.second()).stream().distinct().toList()) {
      fields.add(input(language, text.in(language.tag()), rows, longest));
    }
    stale.addClassNames("row", "stale");
    add(caption, fields, stale);
    showStale();
  }

  private Field input(Language language, String words, int rows, int longest) {
    String name = language.nameIn(CurrentLanguage.get());
    Field input = rows == 1 ? new Field(name, "") : Field.lines(name, "", rows);
    input.fill(words).longest(longest);
    input
        .input()
        .getElement()
        .setAttribute("lang", language.tag())
        .setAttribute("dir", "auto")
        .setAttribute("autocomplete", "off");
    // What has not reached the server when the line or the page goes.
    Kept kept =
        new Kept(
            "build/%s/%s/%s/%s"
                .formatted(workshop.open().summary().id().value(), address, field, language.tag()));
    kept.in(input.input(), "text");
    input.whileTyping(() -> {
      store(input, language);
      kept.forget(this);
    });
    return input;
  }

  private void store(Field input, Language language) {
    try {
      workshop.write(
          new Edit.Put(address, field + "." + language.tag(), Inputs.string(input.value())));
      input.accept();
    } catch (DomainException refusal) {
      input.refuse(refusal.in(CurrentLanguage.get()));
    }
    showStale();
  }

  /** As it is in the document now, which may lack it. */
  private DocumentText current() {
    return workshop.document().texts(address).stream()
        .filter(each -> each.field().equals(field))
        .findFirst()
        .orElseGet(() -> new DocumentText(address, field, java.util.Map.of()));
  }

  private void showStale() {
    stale.removeAll();
    DocumentText text = current();
    String tag = workshop.second().tag();
    if (workshop.document().isStale(text, tag)) {
      NativeButton right =
          new NativeButton(
              text("surveybuild.stale.right"),
              _ -> {
                String hash = QuestionnaireDocument.hash(current().in(workshop.original().tag()));
                workshop.act(new Edit.Mark(text.key(), tag, hash));
              });
      right.addClassNames("btn", "quiet", "small");
      stale.add(new Span(text("surveybuild.stale")), right);
    }
    stale.setVisible(stale.getComponentCount() > 0);
  }
}

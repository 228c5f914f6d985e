package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.ui.condition.EarlierAnswer;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.JsonNode;

/**
 * What a question is answered with until somebody answers otherwise: one answer, or what somebody
 * has answered before. A fixed one for rankings and tables can only be taken away: they have it
 * from a file.
 */
class DefaultPart extends Div {

  private static final long serialVersionUID = 1L;

  private static final String FIELD = "default";
  private static final String RULE = "defaultRule";
  private static final String FIXED = "fixed";
  private static final String EARLIER = "earlier";

  private final transient Workshop workshop;
  private final String address;
  private final QuestionType type;
  private final Div content = new Div();
  private final Div part = new Div();
  private transient JsonNode question;
  private boolean earlier;

  DefaultPart(Workshop workshop, String address, JsonNode question, QuestionType type) {
    this.workshop = workshop;
    this.address = address;
    this.type = type;
    this.question = question;
    content.addClassName("stack");
    part.addClassName("stack");
    if (!mayBegin()) {
      setVisible(false);
      return;
    }
    this.earlier = question.has(RULE) || (type == QuestionType.RANKING && !question.has(FIELD));
    offer();
    NativeDetails details = new NativeDetails(text("surveybuild.default"), content);
    details.addClassName("texts-more");
    details.setOpen(question.has(FIELD) || question.has(RULE));
    details.addToggleListener(toggle -> {
      if (toggle.isFromClient() && toggle.isOpened()) {
        // Options may have been written since the form was made.
        reread();
        show();
      }
    });
    add(details);
  }

  private void reread() {
    question = workshop.document().element(address).<JsonNode>map(now -> now).orElse(question);
  }

  private boolean mayBegin() {
    return switch (type) {
      case PHOTO, CONSENT, INFO, CALCULATED -> false;
      case MATRIX -> question.has(FIELD) || question.has(RULE);
      default -> true;
    };
  }

  private void offer() {
    Paragraph hint = new Paragraph(text("surveybuild.default.hint"));
    hint.addClassName("hint");
    content.add(hint);
    if (type != QuestionType.MATRIX && type != QuestionType.RANKING) {
      Picker source =
          new Picker(
              QuestionForm.words("surveybuild.default.source.", FIXED, EARLIER),
              earlier ? EARLIER : FIXED);
      source.addValueChangeListener(change -> from(change.getValue().equals(EARLIER)));
      content.add(Inputs.labelled(text("surveybuild.default.source"), source));
    }
    content.add(part);
    show();
  }

  /** Changes what is offered below, and nothing else on the page: the focus stays where it is. */
  private void from(boolean anEarlier) {
    earlier = anEarlier;
    reread();
    if (!earlier && question.has(RULE)) {
      write(new Edit.Put(address, RULE, null));
    }
    show();
  }

  private void show() {
    part.removeAll();
    part.add(earlier ? earlier() : new FixedDefault(workshop, address, question, type));
  }

  private Component earlier() {
    return new EarlierAnswer(
        ConditionScope.of(workshop.document().definition(), address + "#" + RULE),
        CurrentLanguage.get(),
        question,
        question.get(RULE),
        rule -> {
          Edit rather = new Edit.Put(address, RULE, rule);
          boolean both = rule != null && question.has(FIELD);
          write(
              both
                  ? new Edit.Several(List.of(new Edit.Put(address, FIELD, null), rather))
                  : rather);
        });
  }

  private void write(Edit edit) {
    workshop.store(edit);
    reread();
  }
}

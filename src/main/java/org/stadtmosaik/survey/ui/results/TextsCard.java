package org.stadtmosaik.survey.ui.results;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.freetext.FreeText;
import org.stadtmosaik.survey.freetext.FreeTextCounts;
import org.stadtmosaik.survey.freetext.FreeTexts;

/** What people wrote, question by question: laid before the moderators, names blacked out. */
class TextsCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient SurveyId survey;
  private final transient Definition definition;
  private final transient FreeTexts texts;
  private final transient ActorProvider actors;
  private final Div questions = new Div();

  TextsCard(SurveyId survey, Definition definition, FreeTexts texts, ActorProvider actors) {
    this.survey = survey;
    this.definition = definition;
    this.texts = texts;
    this.actors = actors;
    addClassName("stack");
    questions.addClassName("stack");
    heading(text("surveyresults.staff.texts.title"));
    remark(text("surveyresults.staff.texts.text"));
    add(questions);
    show();
  }

  private void show() {
    Map<String, FreeTextCounts> counts = texts.counts(actors.current(), survey);
    questions.removeAll();
    definition
        .questions()
        .filter(FreeTexts::asksForWords)
        .forEach(it -> questions.add(part(it, counts.get(it.code()))));
  }

  private Div part(
      Definition.Question question, @org.jspecify.annotations.Nullable FreeTextCounts counts) {
    Div part = new Div(new H3(question.title().in(CurrentLanguage.get()).text()));
    part.addClassNames("stack", "part");
    Div actions = new Div();
    actions.addClassName("actions");
    if (counts != null) {
      part.add(
          new Paragraph(
              text(
                  "surveyresults.staff.texts.counts",
                  counts.kept(),
                  counts.waiting(),
                  counts.released(),
                  counts.declined())));
    }
    if (counts == null || counts.waiting() == 0) {
      actions.add(button("surveyresults.staff.texts.ask", () -> ask(question.code())));
    }
    Div rows = new Div();
    rows.addClassName("stack");
    if (counts != null && counts.waiting() + counts.declined() > 0) {
      actions.add(
          button("surveyresults.staff.texts.show", () -> showOpen(question.code(), rows, 0)));
    }
    part.add(actions, rows);
    return part;
  }

  private static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassNames("btn", "quiet");
    return button;
  }

  private void ask(String question) {
    try {
      Refusals.say(
          text("surveyresults.staff.texts.asked", texts.ask(actors.current(), survey, question)));
      show();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void showOpen(String question, Div rows, int page) {
    List<FreeText> open = texts.open(actors.current(), survey, question, page);
    rows.removeAll();
    open.forEach(it -> rows.add(new TextRow(it, texts, actors, this::show)));
    Div pages = new Div();
    pages.addClassName("actions");
    if (page > 0) {
      pages.add(button("surveyresults.texts.before", () -> showOpen(question, rows, page - 1)));
    }
    if (open.size() == FreeTexts.PAGE_SIZE) {
      pages.add(button("surveyresults.texts.after", () -> showOpen(question, rows, page + 1)));
    }
    rows.add(pages);
  }
}

package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/** What became of a project: found, decided or done, the newest first. */
class OutcomeList extends OrderedList {

  private static final long serialVersionUID = 1L;

  OutcomeList(ProjectContent content) {
    addClassName("outcomes");
    content.outcomes().forEach(outcome -> add(item(content, outcome)));
  }

  private static ListItem item(ProjectContent content, ProjectOutcome outcome) {
    Div head = new Div();
    head.addClassName("row");
    head.add(
        new StatusTag(
            tone(outcome.status()),
            CurrentLanguage.text(
                "project.outcome." + outcome.status().name().toLowerCase(Locale.ROOT))));
    if (outcome.date() != null) {
      Span date = new Span(PhaseWords.date(outcome.date()));
      date.addClassNames("soft", "small");
      head.add(date);
    }
    ListItem item = new ListItem(head);
    question(content, outcome)
        .map(text -> text.in(CurrentLanguage.get()))
        .ifPresent(question -> item.add(answered(question)));
    outcome
        .text()
        .localized(content.original())
        .ifPresent(text -> item.add(new Paragraphs(text.in(CurrentLanguage.get()))));
    if (!outcome.link().isEmpty()) {
      item.add(
          new Paragraph(
              new OutLink(outcome.link(), CurrentLanguage.text("project.page.readMore"))));
    }
    return item;
  }

  private static Div answered(LocalizedText.Reading question) {
    Span label = new Span(CurrentLanguage.text("project.page.outcome.question"));
    label.addClassNames("soft", "small");
    Div answered = new Div(label, new UserText(question.text(), question.language()));
    answered.addClassName("outcome-question");
    return answered;
  }

  private static Optional<LocalizedText> question(ProjectContent content, ProjectOutcome outcome) {
    return content.questions().stream()
        .filter(asked -> asked.id().equals(outcome.question()))
        .map(Question::text)
        .flatMap(text -> text.localized(content.original()).stream())
        .findFirst();
  }

  private static StatusTag.Tone tone(OutcomeStatus status) {
    return switch (status) {
      case FOUND -> StatusTag.Tone.ANSWERED;
      case DECIDED, DONE -> StatusTag.Tone.PUBLISHED;
      case UNDERWAY -> StatusTag.Tone.WAIT;
      case NOT_POSSIBLE -> StatusTag.Tone.DECLINED;
    };
  }
}

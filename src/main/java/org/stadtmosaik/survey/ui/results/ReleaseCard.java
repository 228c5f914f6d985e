package org.stadtmosaik.survey.ui.results;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.results.Bar;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.ReleasePreview;
import org.stadtmosaik.survey.results.ReleasePreview.HiddenFigure;
import org.stadtmosaik.survey.results.SurveyReport;
import org.stadtmosaik.survey.results.SurveyResults;

/** Makes a question's figures public, after showing what everybody would see and what not. */
class ReleaseCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient SurveyResults results;
  private final transient ActorProvider actors;
  private final transient Consumer<SurveyId> changed;
  private final transient SurveyId survey;
  private final transient Titles titles;
  private final Select<String> question = new Select<>();
  private final Select<String> by = new Select<>();
  private final Div shown = new Div();

  /**
   * @param changed shows the page anew
   */
  ReleaseCard(
      SurveyReport report,
      Titles titles,
      SurveyResults results,
      ActorProvider actors,
      Consumer<SurveyId> changed) {
    this.results = results;
    this.actors = actors;
    this.changed = changed;
    this.survey = report.survey().id();
    this.titles = titles;
    addClassName("stack");
    heading(text("surveyresults.staff.release.title"));
    prepare(report);
    NativeButton preview =
        new NativeButton(text("surveyresults.staff.release.preview"), _ -> preview());
    preview.addClassNames("btn", "quiet");
    Div actions = new Div(preview);
    actions.addClassName("actions");
    shown.addClassName("stack");
    shown.getElement().setAttribute("aria-live", "polite");
    add(question, by, actions, shown);
  }

  private void prepare(SurveyReport report) {
    List<String> codes = report.questions().stream().map(QuestionResult::code).distinct().toList();
    question.setLabel(text("surveyresults.staff.release.question"));
    question.setItems(codes);
    question.setItemLabelGenerator(titles::of);
    codes.stream().findFirst().ifPresent(question::setValue);
    by.setLabel(text("surveyresults.staff.release.by"));
    by.setItems(
        report.splits().stream()
            .filter(SurveyReport.Split::chosen)
            .map(SurveyReport.Split::question)
            .toList());
    by.setEmptySelectionAllowed(true);
    by.setEmptySelectionCaption(text("surveyresults.staff.splits.none"));
    by.setItemLabelGenerator(
        it -> it == null ? text("surveyresults.staff.splits.none") : titles.of(it));
    question.addValueChangeListener(_ -> shown.removeAll());
    by.addValueChangeListener(_ -> shown.removeAll());
  }

  private void preview() {
    shown.removeAll();
    String wanted = question.getValue();
    if (wanted == null) {
      return;
    }
    @Nullable String group = by.getValue();
    try {
      ReleasePreview preview = results.preview(actors.current(), survey, wanted, group);
      hidden(preview);
      preview.results().forEach(it -> shown.add(LiveFigures.card(it)));
      shown.add(
          new AskFirst(
              text("surveyresults.staff.release.publish"),
              text("surveyresults.staff.release.confirm"),
              text("surveyresults.staff.release.publish"),
              text("surveyresults.staff.release.no"),
              () -> release(wanted, group)));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void hidden(ReleasePreview preview) {
    shown.add(new Paragraph(text("surveyresults.staff.release.hidden", preview.hidden().size())));
    UnorderedList list = new UnorderedList();
    preview.hidden().forEach(it -> list.add(new ListItem(hidden(preview, it))));
    shown.add(list);
  }

  private static String hidden(ReleasePreview preview, HiddenFigure figure) {
    String names =
        Stream.of(
                figure.row() == null ? "" : row(preview, figure.row()),
                bar(preview, figure.bar()),
                figure.column() == null ? "" : column(preview, figure.column()))
            .filter(it -> !it.isEmpty())
            .collect(java.util.stream.Collectors.joining(" · "));
    return names
        + ": "
        + text("surveyresults.staff.why." + figure.why().name().toLowerCase(Locale.ROOT));
  }

  private static String row(ReleasePreview preview, String code) {
    return word(
        preview.results().stream()
            .filter(it -> code.equals(it.row()))
            .map(QuestionResult::rowTitle)
            .filter(java.util.Objects::nonNull),
        code);
  }

  private static String bar(ReleasePreview preview, String code) {
    return word(
        preview.results().stream()
            .flatMap(it -> it.bars().stream())
            .filter(it -> it.code().equals(code))
            .map(Bar::label),
        code);
  }

  private static String column(ReleasePreview preview, String code) {
    return word(
        preview.results().stream()
            .map(QuestionResult::cross)
            .filter(java.util.Objects::nonNull)
            .flatMap(it -> it.columns().stream())
            .filter(it -> it.code().equals(code))
            .map(CrossTable.Column::label),
        code);
  }

  private static String word(Stream<? extends @Nullable LocalizedText> found, String code) {
    return found
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .map(it -> it.in(CurrentLanguage.get()).text())
        .orElse(code.isEmpty() ? text("surveyresults.staff.why.none") : code);
  }

  private void release(String wanted, @Nullable String group) {
    try {
      results.release(actors.current(), survey, wanted, group);
      Refusals.say(text("surveyresults.staff.release.done"));
      changed.accept(survey);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}

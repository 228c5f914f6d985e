package org.stadtmosaik.survey.ui.results;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.SurveyReport;
import org.stadtmosaik.survey.results.reading.FigureTable;
import org.stadtmosaik.survey.results.reading.ResultHtml;
import org.stadtmosaik.survey.results.reading.ResultSentence;

/** The figures that have come in, as a whole or split by a question. */
class LiveFigures extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Function<String, SurveyReport> splitting;
  private final Div cards = new Div();

  /**
   * @param splitting gives the report split by a question
   */
  LiveFigures(SurveyReport report, Function<String, SurveyReport> splitting) {
    this.splitting = splitting;
    addClassName("stack");
    cards.addClassName("stack");
    List<SurveyReport.Split> ready =
        report.splits().stream().filter(it -> it.chosen() && !it.counting()).toList();
    if (!ready.isEmpty()) {
      add(select(report, ready));
    }
    add(cards);
    show(report.questions());
  }

  private Select<SurveyReport.Split> select(SurveyReport whole, List<SurveyReport.Split> ready) {
    Select<SurveyReport.Split> select = new Select<>();
    select.setLabel(text("surveyresults.staff.splits.title"));
    select.setItems(ready);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(text("surveyresults.staff.splits.none"));
    select.setItemLabelGenerator(it ->
        it == null
            ? text("surveyresults.staff.splits.none")
            : it.title().in(CurrentLanguage.get()).text());
    select.addValueChangeListener(event -> {
      try {
        show(
            event.getValue() == null
                ? whole.questions()
                : splitting.apply(event.getValue().question()).questions());
      } catch (DomainException refusal) {
        Refusals.show(refusal);
      }
    });
    return select;
  }

  private void show(List<QuestionResult> results) {
    cards.removeAll();
    results.forEach(it -> cards.add(card(it)));
  }

  /** A question's title, sentence and tables. */
  static Card card(QuestionResult result) {
    Language reader = CurrentLanguage.get();
    ResultHtml html = new ResultHtml(reader);
    Card card = new Card().heading(result.title().in(reader));
    card.addClassNames("stack", "result");
    if (result.rowTitle() != null) {
      card.remark(result.rowTitle().in(reader).text());
    }
    card.add(new Paragraph(ResultSentence.of(result, reader)));
    FigureTable table = new FigureTable(result, html);
    card.add(scrolling(table.figures()));
    CrossTable cross = result.cross();
    if (cross != null) {
      card.remark(text("surveyresults.cross.by") + " " + cross.title().in(reader).text());
      card.add(scrolling(table.crossed(cross)));
    }
    card.remark(ResultSentence.base(result, reader));
    if (result.stepped()) {
      card.remark(text("surveyresults.staff.stepped"));
    }
    return card;
  }

  private static Html scrolling(Element table) {
    Element scroll = new Element("div").addClass("result-scroll");
    scroll.attr("tabindex", "0").appendChild(table);
    return new Html(scroll.outerHtml());
  }
}

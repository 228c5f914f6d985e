package org.stadtmosaik.idea.ui.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.opinion.StatementRound;
import org.stadtmosaik.idea.translation.SpokenStatement;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Placeholder;
import org.stadtmosaik.shell.UserText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through statements one by one; keeps answers in the browser and sends them by itself. Before
 * any script the statements can be read.
 */
@Tag("statement-round")
@JsModule("./opinion/statement-round.ts")
class StatementElement extends Component {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Statements that can be read before any script. */
  private static final int READABLE = 10;

  /**
   * @param first the statements of the round's beginning
   */
  StatementElement(BoardId board, StatementRound round, List<SpokenStatement> first) {
    attribute("lang", CurrentLanguage.get().tag());
    attribute("board", board.value().toString());
    attribute("results-href", "/" + OpinionPages.opinionsPath(board));
    attribute("board-href", "/" + OpinionPages.boardPath(board));
    attribute("left", Long.toString(round.left()));
    attribute("answered", Long.toString(round.answered()));
    attribute("enough", Long.toString(round.enough()));
    attribute("statements", JSON.writeValueAsString(first));
    Placeholder.in(this, readable(first));
  }

  private void attribute(String name, String value) {
    getElement().setAttribute(name, value);
  }

  private static Div readable(List<SpokenStatement> statements) {
    Span start = new Span(CurrentLanguage.text("opinion.say.start"));
    start.addClassNames("btn", "wide");
    OrderedList list = new OrderedList();
    list.addClassName("statement-list");
    statements.stream()
        .limit(READABLE)
        .map(statement ->
            new ListItem(new UserText(words(statement), new Language(statement.lang()))))
        .forEach(list::add);
    Div all = new Div(start, new Paragraph(CurrentLanguage.text("opinion.say.list")), list);
    all.addClassName("stack");
    return all;
  }

  private static String words(SpokenStatement statement) {
    return statement.title() == null
        ? statement.text()
        : statement.title() + "\n" + statement.text();
  }
}

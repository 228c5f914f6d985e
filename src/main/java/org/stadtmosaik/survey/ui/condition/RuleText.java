package org.stadtmosaik.survey.ui.condition;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.definition.DefinitionProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rule as the text that phones calculate with. */
final class RuleText extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 20_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final transient ConditionScope scope;
  private final transient EditorWords words;
  private final transient Consumer<@Nullable JsonNode> taken;
  private final Field field;
  private final Div problems = new Div();

  /**
   * @param hint what the text is for, and what it says if it is empty
   * @param taken gets a rule that may stand here, or null for none
   */
  RuleText(
      ConditionScope scope, EditorWords words, String hint, Consumer<@Nullable JsonNode> taken) {
    this.scope = scope;
    this.words = words;
    this.taken = taken;
    addClassName("condition-text");
    setSummaryText(words.say("text"));
    field = Field.lines(words.say("textLabel"), hint, 5).longest(LONGEST);
    field
        .input()
        .getElement()
        .setAttribute("dir", "ltr")
        .setAttribute("spellcheck", "false")
        .setAttribute("autocapitalize", "off");
    problems.getElement().setAttribute("aria-live", "polite");
    NativeButton take = new NativeButton(words.say("take"), _ -> take());
    take.addClassNames("btn", "quiet", "small");
    Div content = new Div(field, problems, take);
    content.addClassName("stack");
    setContent(content);
  }

  void show(@Nullable JsonNode rule) {
    problems.removeAll();
    field.accept();
    field.fill(rule == null ? "" : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rule));
  }

  private void take() {
    problems.removeAll();
    field.accept();
    if (field.value().isEmpty()) {
      taken.accept(null);
      return;
    }
    try {
      JsonNode rule = JSON.readTree(field.value());
      List<DefinitionProblem> wrong = scope.problems(rule);
      if (wrong.isEmpty()) {
        taken.accept(rule);
      } else {
        list(wrong);
      }
    } catch (JacksonException e) {
      var at = e.getLocation();
      field.refuse(
          Messages.get(
              words.language(),
              "surveydefinition.problem.json",
              at == null ? 0 : at.getLineNr(),
              at == null ? 0 : at.getColumnNr()));
    }
  }

  private void list(List<DefinitionProblem> wrong) {
    field.refuse(wrong.getFirst().in(words.language()));
    UnorderedList list = new UnorderedList();
    for (DefinitionProblem problem : wrong) {
      ListItem item = new ListItem(new Span(problem.in(words.language())));
      if (!problem.path().isEmpty()) {
        Code place = new Code(words.say("place", problem.path()));
        place.getElement().setAttribute("dir", "auto");
        item.add(new Span(" "), place);
      }
      list.add(item);
    }
    problems.add(list);
  }
}

package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.List;
import org.stadtmosaik.survey.transfer.draft.Remark;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.expression.Expression;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.RuleWriter;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Array filters: a part of the question is shown if the part of the same name was answered in each
 * of some earlier questions, or was not.
 */
final class LssFilters {

  private final LssBuild build;
  private final LssSurvey.Question source;
  private final LssRules rules;

  LssFilters(LssBuild build, LssRules rules) {
    this.build = build;
    this.source = build.source();
    this.rules = rules;
  }

  void give() {
    filter("array_filter", false);
    filter("array_filter_exclude", true);
    for (LssSurvey.Part part : source.parts()) {
      if (LssRules.isRule(part.relevance())) {
        rules.relevance(part.relevance(), "relevance", shown(part.code()));
      }
    }
  }

  private void filter(String attribute, boolean excludes) {
    String text = source.attribute(attribute);
    if (text.isEmpty()) {
      return;
    }
    ReportBuilder.Condition condition =
        build.draft().report().condition(source.code(), attribute, text);
    List<String> names = new ArrayList<>();
    source.parts(0).forEach(part -> names.add(part.code()));
    if (names.isEmpty()) {
      source.answers(0).forEach(answer -> names.add(answer.code()));
    }
    int found = 0;
    for (String name : names) {
      found += show(condition, text, name, excludes);
    }
    if (found == 0) {
      condition.fails(Remark.reason("rowsAlways"));
    }
  }

  private int show(ReportBuilder.Condition condition, String text, String name, boolean excludes) {
    List<ObjectNode> elements = shown(name);
    try {
      List<JsonNode> all = new ArrayList<>();
      for (String question : text.split("[;,\\s]+")) {
        if (build.names().has(question + "_" + name)) {
          Expression part = new Expression.Name(question + "_" + name);
          Expression test = new Expression.Call("is_empty", List.of(part));
          all.add(
              new RuleWriter(build.names())
                  .condition(excludes ? test : new Expression.Unary("!", test)));
        }
      }
      if (!all.isEmpty()) {
        for (ObjectNode element : elements) {
          build.draft().rule(condition, element, "showIf", Rules.all(all).deepCopy());
        }
        return elements.size();
      }
    } catch (NotConvertedException e) {
      condition.fails(e.remark());
    }
    return 0;
  }

  /** What is shown for one part: its own questions, or its option. */
  private List<ObjectNode> shown(String part) {
    List<ObjectNode> own = build.of(part);
    if (!own.isEmpty()) {
      return own;
    }
    List<ObjectNode> options = new ArrayList<>();
    for (ObjectNode question : build.made()) {
      if (!question.path("type").asString().equals("matrix")) {
        build.option(question, part).ifPresent(options::add);
      }
    }
    return options;
  }
}

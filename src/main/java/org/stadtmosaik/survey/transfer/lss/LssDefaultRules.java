package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.expression.AnswerWriter;
import org.stadtmosaik.survey.transfer.expression.Dialect;
import org.stadtmosaik.survey.transfer.expression.Expression;
import org.stadtmosaik.survey.transfer.expression.ExpressionParser;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.RuleWriter;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives questions the rules for what they begin with, once all questions that a rule may look at
 * are there.
 */
final class LssDefaultRules {

  private static final String FIELD = "defaultRule";

  private final LssBuild build;
  private final LssSurvey.Question source;
  private final LssDefaults defaults;

  private LssDefaultRules(LssBuild build) {
    this.build = build;
    this.source = build.source();
    this.defaults = new LssDefaults(build);
  }

  /** Gives the questions that one has become their rules, and notes those that cannot be said. */
  static void give(LssBuild build) {
    LssDefaultRules giving = new LssDefaultRules(build);
    List<LssSurvey.Default> rules =
        giving.source.defaults().stream().filter(giving.defaults::isRule).toList();
    if (build.made().isEmpty() || rules.isEmpty()) {
      return;
    }
    if (giving.source.type().equals("M") || giving.source.type().equals("P")) {
      giving.ticks(rules);
    } else {
      rules.forEach(giving::one);
    }
  }

  private void one(LssSurvey.Default value) {
    ReportBuilder.Condition condition = condition(value);
    try {
      ObjectNode question = asked(value);
      AnswerWriter writer =
          new AnswerWriter(build.names(), question, it -> defaults.code(question, it));
      JsonNode rule =
          writer.write(defaults.text(value), LssDefaults.EXPRESSION, Dialect.EXPRESSION_MANAGER);
      build.draft().rule(condition, question, FIELD, rule);
      defaults.tellLanguages(value);
    } catch (NotConvertedException e) {
      fails(condition, e);
    }
  }

  private ReportBuilder.Condition condition(LssSurvey.Default value) {
    return build.draft().report().condition(source.code(), "default", defaults.text(value));
  }

  private void fails(ReportBuilder.Condition condition, NotConvertedException why) {
    condition.fails(why.remark());
    build.entry().changed(FIELD);
  }

  /** The question that begins with the value. */
  private ObjectNode asked(LssSurvey.Default value) throws NotConvertedException {
    boolean parts = source.type().equals("K") || source.type().equals("Q");
    Optional<ObjectNode> asked =
        parts
            ? defaults.part(value).flatMap(part -> build.of(part.code()).stream().findFirst())
            : Optional.of(build.made().getFirst());
    if (!value.kind().isEmpty() || asked.isEmpty()) {
      throw new NotConvertedException("noPlace");
    }
    return asked.get();
  }

  /** Each option has a value of its own, {@code Y} if it is chosen; fixed ones stay. */
  private void ticks(List<LssSurvey.Default> rules) {
    ObjectNode question = build.made().getFirst();
    List<JsonNode> options = new ArrayList<>();
    question.path("default").forEach(options::add);
    List<ReportBuilder.Condition> conditions = new ArrayList<>();
    for (LssSurvey.Default value : rules) {
      ReportBuilder.Condition condition = condition(value);
      try {
        options.add(tick(question, value));
        conditions.add(condition);
      } catch (NotConvertedException e) {
        fails(condition, e);
      }
    }
    if (!conditions.isEmpty()) {
      question.remove("default");
      question.set(FIELD, Rules.merged(options));
      conditions.forEach(condition -> build.draft().from(condition, question, FIELD));
    }
  }

  private JsonNode tick(ObjectNode question, LssSurvey.Default value) throws NotConvertedException {
    Matcher whole = LssDefaults.EXPRESSION.matcher(defaults.text(value));
    Optional<ObjectNode> option =
        defaults.part(value).flatMap(part -> build.option(question, part.code()));
    if (!whole.matches() || option.isEmpty()) {
      throw new NotConvertedException("noPlace");
    }
    Expression chosen =
        new Expression.Binary(
            "==",
            ExpressionParser.parse(whole.group(1), Dialect.EXPRESSION_MANAGER),
            new Expression.Text("Y"));
    JsonNode rule = new RuleWriter(build.names()).condition(chosen);
    return Rules.chosenIf(rule, option.get().path("code").asString());
  }
}

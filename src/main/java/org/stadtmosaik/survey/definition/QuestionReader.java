package org.stadtmosaik.survey.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.Definition.Validation;
import tools.jackson.databind.JsonNode;

/** Reads one question; what belongs to its type is read by {@link FormReader}. */
final class QuestionReader {

  /**
   * Not for questions: the first two begin the names of columns in the tables, the third is
   * something that every object has in JavaScript, answered or not.
   */
  private static final Set<String> RESERVED = Set.of("meta", "order", "constructor");

  private static final List<String> TYPES =
      Arrays.stream(QuestionType.values()).map(QuestionType::word).toList();

  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_HELP = 5000;
  private static final int LONGEST_MESSAGE = 500;
  private static final int MOST_VALIDATIONS = 20;

  private final Fields fields;
  private final Problems problems;
  private final Scope scope;
  private final Set<String> codes;

  QuestionReader(Fields fields, Scope scope, Set<String> codes) {
    this.fields = fields;
    this.problems = fields.reading().problems();
    this.scope = scope;
    this.codes = codes;
  }

  Question read() {
    String code = DefinitionReader.unique(fields, codes);
    if (RESERVED.contains(code)) {
      fields.problemAt("code", "code.reserved", code);
    }
    String word = fields.word("type", TYPES, null);
    QuestionType type = QuestionType.of(word).orElseThrow();
    LocalizedText title = fields.requiredText("title", LONGEST_TITLE);
    LocalizedText help = fields.text("help", LONGEST_HELP);
    Piping.check(title, fields.path("title"), problems, scope);
    Piping.check(help, fields.path("help"), problems, scope);
    int before = problems.list().size();
    AnswerForm form = new FormReader(fields, scope, type).read();
    boolean sound = problems.list().size() == before;
    JsonNode showIf = fields.optional("showIf");
    Question question =
        new Question(
            code,
            type,
            title,
            help,
            fields.flag("required"),
            fields.flag("declinable"),
            showIf == null
                ? null
                : RuleReader.condition(showIf, fields.path("showIf"), problems, scope),
            validations(),
            form,
            null,
            null);
    fitting(question);
    DefaultReader begins = new DefaultReader(fields, question);
    Question begun = question.with(begins.read(sound), begins.rule(scope));
    fields.end();
    return begun;
  }

  private List<Validation> validations() {
    List<Validation> validations = new ArrayList<>();
    for (Fields each : fields.objects("validate", 0, MOST_VALIDATIONS)) {
      JsonNode rule = each.optional("rule");
      if (rule == null) {
        each.problemAt("rule", "missing");
      }
      LocalizedText message = each.requiredText("message", LONGEST_MESSAGE);
      Piping.check(message, each.path("message"), problems, scope.withOwn());
      validations.add(new Validation(rule(rule, each), message));
      each.end();
    }
    return validations;
  }

  private Rule rule(@Nullable JsonNode rule, Fields each) {
    return rule == null
        ? Rule.of("true")
        : RuleReader.read(rule, each.path("rule"), problems, scope.withOwn());
  }

  /** Refuses what says nothing for this type. */
  private void fitting(Question question) {
    boolean asksNothing =
        question.type() == QuestionType.INFO || question.type() == QuestionType.CALCULATED;
    if (asksNothing && question.required()) {
      fields.problemAt("required", "useless", question.type().word());
    }
    if (asksNothing && !question.validate().isEmpty()) {
      fields.problemAt("validate", "useless", question.type().word());
    }
    if ((asksNothing || question.type() == QuestionType.CONSENT) && question.declinable()) {
      fields.problemAt("declinable", "useless", question.type().word());
    }
    if (question.declinable() && AnswerForms.holds(question.form(), AnswerForms.DECLINED)) {
      fields.problemAt("declinable", "declinable", AnswerForms.DECLINED);
    }
  }
}

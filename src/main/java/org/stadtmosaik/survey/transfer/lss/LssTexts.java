package org.stadtmosaik.survey.transfer.lss;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.draft.StandardWords;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.survey.transfer.expression.Dialect;
import org.stadtmosaik.survey.transfer.expression.Expression;
import org.stadtmosaik.survey.transfer.expression.ExpressionParser;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.Reference;
import org.stadtmosaik.survey.transfer.expression.RuleWriter;
import org.stadtmosaik.survey.transfer.html.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts without HTML, and with the portal's way of repeating answers: {@code {name}} becomes {@code
 * {{name}}}, and an expression becomes a calculated question before the text that shows it.
 */
final class LssTexts {

  private static final Pattern INSERTED = Pattern.compile("\\{([^\\s{}][^{}]*)}");
  private static final int MOST_IN_A_TEXT = 6;
  private static final String GAP = "…";

  private final Draft draft;
  private final LssNames names;
  private final Map<JsonNode, String> calculated = new HashMap<>();
  private @Nullable ObjectNode page;
  private ReportBuilder.@Nullable Entry entry;

  LssTexts(Draft draft, LssNames names) {
    this.draft = draft;
    this.names = names;
  }

  /** Where calculated questions go, and whose report tells of them. */
  void at(ObjectNode where, ReportBuilder.Entry whose) {
    page = where;
    entry = whose;
  }

  /** A text without HTML and nothing else changed. */
  static Wording plain(Wording text) {
    return text.map(html -> PlainText.of(html).text());
  }

  /** A text as it is said in the survey. */
  Wording said(Wording text) {
    Map<String, String> said = new LinkedHashMap<>();
    text.texts()
        .forEach((tag, html) -> {
          PlainText plain = PlainText.of(html);
          if (plain.lost() && entry != null) {
            entry.changed("media");
          }
          said.put(tag, inserted(plain.text()));
        });
    return new Wording(said);
  }

  private String inserted(String text) {
    Matcher matcher = INSERTED.matcher(text);
    int expressions = (int) matcher.results().count();
    matcher.reset();
    return matcher.replaceAll(
        found -> Matcher.quoteReplacement(replacement(found.group(1), expressions)));
  }

  private String replacement(String source, int inText) {
    try {
      Expression expression = ExpressionParser.parse(source, Dialect.EXPRESSION_MANAGER);
      if (expression instanceof Expression.Numeral) {
        return "{" + source + "}";
      }
      return expression instanceof Expression.Name(String name, boolean _)
          ? repeated(names.find(name), source)
          : reckoned(expression, inText);
    } catch (NotConvertedException e) {
      if (e.remark().key().endsWith(".syntax")) {
        return "{" + source + "}";
      }
      gap(source);
      return GAP;
    }
  }

  private void gap(String source) {
    if (entry != null) {
      entry.changed("expression", source.length() > 200 ? source.substring(0, 200) : source);
    }
  }

  private static String repeated(Reference reference, String source) throws NotConvertedException {
    String variable =
        switch (reference) {
          case Reference.Single single -> single.variable();
          case Reference.Many many -> many.variable();
          default -> throw new NotConvertedException("name", source);
        };
    int own = variable.indexOf("__");
    if (variable.indexOf('.') >= 0) {
      throw new NotConvertedException("name", source);
    }
    // The words of "other" are said where the question is repeated.
    return "{{" + (own < 0 ? variable : variable.substring(0, own)) + "}}";
  }

  private String reckoned(Expression expression, int inText) throws NotConvertedException {
    if (inText > MOST_IN_A_TEXT || page == null || entry == null) {
      throw new NotConvertedException("several");
    }
    JsonNode rule = new RuleWriter(names).value(expression);
    String known = calculated.get(rule);
    if (known == null) {
      ObjectNode question =
          draft.question(
              page, entry, entry.name() + "_text", "calculated", StandardWords.of(draft, "text"));
      question.set("value", rule);
      known = question.path("code").asString();
      calculated.put(rule, known);
      entry.changed("calculatedText", known);
    }
    return "{{" + known + "}}";
  }
}

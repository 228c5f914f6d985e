package org.stadtmosaik.survey.tally;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.AnswerForms;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.Rule;

/**
 * Which questions depend on which, as everybody can read in a survey: to whom they are shown, what
 * can be answered. Such ties tell about numbers even where no table does: whoever was asked how the
 * landlord is rents.
 *
 * @param on the questions that each one depends on
 * @param conditional questions that are not shown to everybody
 * @param bound questions of which not everybody can give every answer
 * @param quotas for each quota the questions that its rule looks at
 */
public record Dependence(
    Map<String, Set<String>> on,
    Set<String> conditional,
    Set<String> bound,
    Map<String, Set<String>> quotas) {

  /** A reference: {@code {"var": "code"}}, a list with the code first, a path into an answer. */
  private static final Pattern VARIABLE =
      Pattern.compile("\"(?:var|missing|missing_some)\"\\s*:\\s*(\\[[^\\]]*\\]|\"[^\"]*\")");

  private static final Pattern NAME =
      Pattern.compile("\"([A-Za-z0-9_]+?)(?:__\\w+)?(?:\\.[^\"]*)?\"");

  static Dependence of(Definition definition) {
    Map<String, Set<String>> on = new HashMap<>();
    Set<String> conditional = new HashSet<>();
    Set<String> bound = new HashSet<>();
    for (Definition.Group group : definition.groups()) {
      for (Definition.Page page : group.pages()) {
        for (Question question : page.questions()) {
          Set<String> shown = named(Stream.of(group.showIf(), page.showIf(), question.showIf()));
          if (group.showIf() != null || page.showIf() != null || question.showIf() != null) {
            conditional.add(question.code());
          }
          List<Rule> values = values(question);
          if (!values.isEmpty()) {
            bound.add(question.code());
          }
          Set<String> all = new LinkedHashSet<>(shown);
          all.addAll(named(values.stream()));
          all.remove(question.code());
          on.put(question.code(), all);
        }
      }
    }
    Map<String, Set<String>> quotas = new HashMap<>();
    definition.quotas().forEach(quota -> quotas.put(quota.code(), named(Stream.of(quota.when()))));
    return new Dependence(on, conditional, bound, quotas);
  }

  /** Rules about which answers can be given. */
  private static List<Rule> values(Question question) {
    Stream<@Nullable Rule> options =
        AnswerForms.options(question.form()).stream().map(Definition.Option::showIf);
    Stream<@Nullable Rule> checks = question.validate().stream().map(Definition.Validation::rule);
    Stream<@Nullable Rule> worked =
        question.form() instanceof Definition.AnswerForm.Calculated(Rule value)
            ? Stream.of(value)
            : Stream.empty();
    return Stream.of(options, checks, worked)
        .flatMap(rules -> rules)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static Set<String> named(Stream<@Nullable Rule> rules) {
    Set<String> named = new LinkedHashSet<>();
    rules
        .filter(java.util.Objects::nonNull)
        .forEach(rule -> {
          Matcher variables = VARIABLE.matcher(rule.json());
          while (variables.find()) {
            Matcher names = NAME.matcher(variables.group(1));
            while (names.find()) {
              named.add(names.group(1));
            }
          }
        });
    return named;
  }

  boolean isConditional(String question) {
    return conditional.contains(question);
  }

  boolean isBound(String question) {
    return bound.contains(question);
  }

  /** All that a question depends on, also over others. */
  public Set<String> above(String question) {
    Set<String> above = new LinkedHashSet<>();
    collect(question, above);
    above.remove(question);
    return above;
  }

  private void collect(String question, Set<String> above) {
    for (String next : on.getOrDefault(question, Set.of())) {
      if (above.add(next)) {
        collect(next, above);
      }
    }
  }

  /** What holds in any of two versions. */
  Dependence and(Dependence other) {
    return new Dependence(
        merged(on, other.on),
        union(conditional, other.conditional),
        union(bound, other.bound),
        merged(quotas, other.quotas));
  }

  private static Map<String, Set<String>> merged(
      Map<String, Set<String>> one, Map<String, Set<String>> other) {
    Map<String, Set<String>> merged = new HashMap<>(one);
    other.forEach((key, set) -> merged.merge(key, set, Dependence::union));
    return merged;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }
}

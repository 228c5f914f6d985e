package org.stadtmosaik.survey.definition;

import io.github.jamsesso.jsonlogic.ast.JsonLogicNode;
import io.github.jamsesso.jsonlogic.ast.JsonLogicParseException;
import io.github.jamsesso.jsonlogic.ast.JsonLogicParser;

/** A JsonLogic rule, ready to be applied by {@link Logic}. */
public final class Rule {

  private final String json;
  private final JsonLogicNode node;

  private Rule(String json, JsonLogicNode node) {
    this.json = json;
    this.node = node;
  }

  /**
   * A rule that {@link RuleReader} has found good.
   *
   * @throws IllegalArgumentException if it is no JSON, or has an object with more than one key
   */
  static Rule of(String json) {
    try {
      return new Rule(json, JsonLogicParser.parse(json));
    } catch (JsonLogicParseException e) {
      throw new IllegalArgumentException("not a rule: " + json, e);
    }
  }

  JsonLogicNode node() {
    return node;
  }

  /** The rule as JSON. */
  public String json() {
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rule rule && rule.json.equals(json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  @Override
  public String toString() {
    return json;
  }
}

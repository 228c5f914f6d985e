package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.transfer.draft.Codes;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.expression.Expression;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.RuleWriter;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Quotas: any of the answers to one question, and that for each of its questions. */
final class LssQuotas {

  private LssQuotas() {}

  static ObjectNode when(LssSurvey.Quota quota, List<LssBuild> builds)
      throws NotConvertedException {
    Map<String, List<JsonNode>> rules = new LinkedHashMap<>();
    for (Map.Entry<String, String> member : quota.members()) {
      LssBuild build =
          builds.stream()
              .filter(it -> it.source().id().equals(member.getKey()))
              .findFirst()
              .orElseThrow(() -> new NotConvertedException("name", member.getKey()));
      rules
          .computeIfAbsent(member.getKey(), _ -> new ArrayList<>())
          .add(new RuleWriter(build.names()).condition(test(build, member.getValue())));
    }
    if (rules.isEmpty()) {
      throw new NotConvertedException("arguments", "quota");
    }
    return (ObjectNode) Rules.all(rules.values().stream().map(Rules::any).toList());
  }

  private static Expression test(LssBuild build, String code) {
    String name = build.source().code();
    boolean ticked = List.of("M", "P").contains(build.source().type());
    return ticked
        ? new Expression.Binary(
            "==", new Expression.Name(name + "_" + code), new Expression.Text("Y"))
        : new Expression.Binary("==", new Expression.Name(name), new Expression.Text(code));
  }

  static ObjectNode add(Draft draft, String name) {
    ObjectNode root = draft.root();
    ArrayNode quotas =
        root.has("quotas") ? (ArrayNode) root.get("quotas") : root.putArray("quotas");
    Codes codes = new Codes("q");
    quotas.forEach(quota -> codes.take(quota.path("code").asString()));
    return quotas.addObject().put("code", codes.take(name));
  }
}

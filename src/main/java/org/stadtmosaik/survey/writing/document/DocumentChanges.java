package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.RuleNames;
import org.stadtmosaik.survey.writing.document.DocumentChange.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares two documents, thing by thing; what has the same code is the same thing. */
public final class DocumentChanges {

  /** Are elements of their own. */
  private static final Set<String> CHILDREN =
      Set.of(
          "groups",
          "quotas",
          "pages",
          "questions",
          "options",
          "rows",
          "areas",
          "validate",
          "consent");

  private final Map<String, JsonNode> before;
  private final Map<String, JsonNode> after;
  private final List<DocumentChange> changes = new ArrayList<>();

  private DocumentChanges(Map<String, JsonNode> before, Map<String, JsonNode> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What makes the one of the other, in reading order, what is gone last.
   *
   * @param before null if there was nothing
   */
  public static List<DocumentChange> between(
      @Nullable QuestionnaireDocument before, QuestionnaireDocument after) {
    DocumentChanges compared =
        new DocumentChanges(before == null ? Map.of() : byAddress(before), byAddress(after));
    compared.compare();
    return List.copyOf(compared.changes);
  }

  private static Map<String, JsonNode> byAddress(QuestionnaireDocument document) {
    Map<String, JsonNode> elements = new LinkedHashMap<>();
    document.elements().forEach(each -> elements.put(each.address(), each.json()));
    return elements;
  }

  private void compare() {
    after.forEach((address, now) -> {
      JsonNode was = before.get(address);
      if (was != null) {
        fields(address, was, now);
        order(address, was, now);
      } else if (!isBelow(address, after.keySet(), before.keySet())) {
        changes.add(new DocumentChange(Kind.ADDED, address, "", null, now));
      }
    });
    before.forEach((address, was) -> {
      if (!after.containsKey(address) && !isBelow(address, before.keySet(), after.keySet())) {
        changes.add(new DocumentChange(Kind.REMOVED, address, "", was, null));
      }
    });
  }

  /** Whether it is part of a question that is only in the one as well. */
  private static boolean isBelow(String address, Set<String> own, Set<String> other) {
    int slash = address.indexOf('/');
    String question = slash < 0 ? "" : address.substring(0, slash);
    return slash > 0 && own.contains(question) && !other.contains(question);
  }

  private void fields(String address, JsonNode was, JsonNode now) {
    Set<String> names = new LinkedHashSet<>(now.propertyNames());
    names.addAll(was.propertyNames());
    names.removeAll(CHILDREN);
    for (String name : names) {
      field(address, name, was.path(name), now.path(name));
    }
  }

  private void field(String address, String name, JsonNode was, JsonNode now) {
    boolean deeper =
        (was instanceof ObjectNode || was.isMissingNode())
            && (now instanceof ObjectNode || now.isMissingNode())
            && !RuleNames.fields().contains(name);
    if (was.equals(now)) {
      return;
    }
    if (!deeper) {
      changes.add(
          new DocumentChange(
              Kind.CHANGED, address, name, was.isMissingNode() ? null : was, missing(now)));
      return;
    }
    Set<String> names = new LinkedHashSet<>();
    names.addAll(was.propertyNames());
    names.addAll(now.propertyNames());
    names.forEach(each -> field(address, name + "." + each, was.path(each), now.path(each)));
  }

  private static @Nullable JsonNode missing(JsonNode node) {
    return node.isMissingNode() ? null : node;
  }

  private void order(String address, JsonNode was, JsonNode now) {
    for (String list : CHILDREN) {
      List<String> then = codes(was.path(list));
      List<String> today = codes(now.path(list));
      List<String> common = today.stream().filter(then::contains).toList();
      then.retainAll(common);
      if (!Objects.equals(then, common)) {
        changes.add(new DocumentChange(Kind.MOVED, address, list, names(then), names(common)));
      }
    }
  }

  private static JsonNode names(List<String> codes) {
    return JsonNodeFactory.instance.stringNode(String.join(", ", codes));
  }

  private static List<String> codes(JsonNode list) {
    List<String> codes = new ArrayList<>();
    list.forEach(each -> codes.add(Tree.code(each)));
    codes.removeIf(String::isEmpty);
    return codes;
  }
}

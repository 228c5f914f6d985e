package org.stadtmosaik.project.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts what two people made of the same content together: each value that only one of them changed
 * is theirs. Where both changed one, the value of whoever merges stays and the other is told.
 */
public final class ContentMerge {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

  /** What translations were made from goes with the translations; nobody types it. */
  private static final String MARKS = "madeFrom";

  private final List<Clash> clashes = new ArrayList<>();

  private ContentMerge() {}

  /**
   * A value that both changed.
   *
   * @param path to it, for example {@code title/texts/de} or {@code questions/<id>/text/texts/de}
   * @param mine what stays
   * @param theirs what the other wrote; empty if they removed it
   */
  public record Clash(List<String> path, String mine, String theirs) {}

  /** What came out, with what both changed. */
  public record Merged(ProjectContent content, List<Clash> clashes) {}

  /**
   * @param base what both began from
   * @param mine what stays where both changed the same
   */
  public static Merged of(ProjectContent base, ProjectContent mine, ProjectContent theirs) {
    ContentMerge merge = new ContentMerge();
    JsonNode merged =
        merge.merge(
            List.of(), JSON.valueToTree(base), JSON.valueToTree(mine), JSON.valueToTree(theirs));
    return new Merged(JSON.treeToValue(merged, ProjectContent.class), merge.clashes);
  }

  /** The content with the other's value in this place after all. */
  public static ProjectContent taking(ProjectContent mine, ProjectContent theirs, Clash clash) {
    JsonNode tree = JSON.valueToTree(mine);
    JsonNode other = JSON.valueToTree(theirs);
    List<String> way = clash.path().subList(0, clash.path().size() - 1);
    String last = clash.path().getLast();
    JsonNode value = child(at(other, way), last);
    if (at(tree, way) instanceof ObjectNode parent) {
      if (value.isMissingNode()) {
        parent.remove(last);
      } else {
        parent.set(last, value);
      }
    } else if (at(tree, way) instanceof ArrayNode list) {
      replace(list, last, value);
    }
    return JSON.treeToValue(tree, ProjectContent.class);
  }

  private JsonNode merge(List<String> path, JsonNode base, JsonNode mine, JsonNode theirs) {
    if (mine.equals(theirs) || theirs.equals(base)) {
      return mine;
    }
    if (mine.equals(base)) {
      return theirs;
    }
    if (mine instanceof ObjectNode && theirs instanceof ObjectNode) {
      return objects(path, base, mine, theirs);
    }
    if (hasIds(mine, theirs)) {
      return entries(path, base, mine, theirs);
    }
    if (!path.contains(MARKS)) {
      clashes.add(new Clash(path, words(mine), words(theirs)));
    }
    return mine;
  }

  private JsonNode objects(List<String> path, JsonNode base, JsonNode mine, JsonNode theirs) {
    Set<String> names = new LinkedHashSet<>(mine.propertyNames());
    names.addAll(theirs.propertyNames());
    ObjectNode merged = JSON.createObjectNode();
    for (String name : names) {
      JsonNode value = merge(with(path, name), base.path(name), mine.path(name), theirs.path(name));
      if (!value.isMissingNode()) {
        merged.set(name, value);
      }
    }
    return merged;
  }

  /** Entries are the same by id, wherever they stand; the order is mine if I changed it. */
  private JsonNode entries(List<String> path, JsonNode base, JsonNode mine, JsonNode theirs) {
    Map<String, JsonNode> before = byId(base);
    Map<String, JsonNode> own = byId(mine);
    Map<String, JsonNode> others = byId(theirs);
    boolean moved = !List.copyOf(before.keySet()).equals(List.copyOf(own.keySet()));
    Set<String> order = new LinkedHashSet<>((moved ? own : others).keySet());
    order.addAll((moved ? others : own).keySet());
    ArrayNode merged = JSON.createArrayNode();
    for (String id : order) {
      JsonNode value =
          entry(
              with(path, id),
              before.getOrDefault(id, NOTHING),
              own.getOrDefault(id, NOTHING),
              others.getOrDefault(id, NOTHING));
      if (!value.isMissingNode()) {
        merged.add(value);
      }
    }
    return merged;
  }

  /** What one removed and the other changed stays, with the change: nothing typed is lost. */
  private JsonNode entry(List<String> path, JsonNode base, JsonNode mine, JsonNode theirs) {
    if (mine.isMissingNode() && !theirs.equals(base)) {
      return theirs;
    }
    if (theirs.isMissingNode() && !mine.equals(base)) {
      return mine;
    }
    return merge(path, base, mine, theirs);
  }

  private static boolean hasIds(JsonNode mine, JsonNode theirs) {
    return mine instanceof ArrayNode
        && theirs instanceof ArrayNode
        && (first(mine).has("id") || first(theirs).has("id"));
  }

  private static JsonNode first(JsonNode list) {
    return list.path(0);
  }

  private static Map<String, JsonNode> byId(JsonNode list) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    list.forEach(entry -> byId.put(entry.path("id").asString(), entry));
    return byId;
  }

  private static JsonNode at(JsonNode tree, List<String> path) {
    JsonNode node = tree;
    for (String step : path) {
      node = child(node, step);
    }
    return node;
  }

  private static JsonNode child(JsonNode node, String step) {
    return node instanceof ArrayNode
        ? Objects.requireNonNullElse(byId(node).get(step), NOTHING)
        : node.path(step);
  }

  private static void replace(ArrayNode list, String id, JsonNode value) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).path("id").asString().equals(id)) {
        if (value.isMissingNode()) {
          list.remove(i);
        } else {
          list.set(i, value);
        }
        return;
      }
    }
    if (!value.isMissingNode()) {
      list.add(value);
    }
  }

  private static List<String> with(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }

  private static String words(@Nullable JsonNode value) {
    return value == null || value.isMissingNode() || value.isNull()
        ? ""
        : value.asString(value.toString());
  }
}

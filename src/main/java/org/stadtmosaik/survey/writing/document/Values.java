package org.stadtmosaik.survey.writing.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts values at paths. */
final class Values {

  private Values() {}

  /** Gives what was there before, or null. Objects that end up empty are taken away. */
  static @Nullable JsonNode put(ObjectNode element, String field, @Nullable JsonNode value) {
    String[] names = field.split("\\.", -1);
    JsonNode old = Texts.at(element, field);
    if (value == null) {
      remove(element, names, 0);
    } else {
      JsonNode at = element;
      for (int i = 0; i < names.length - 1; i++) {
        at = step(at, names[i]);
      }
      set(at, names[names.length - 1], value.deepCopy());
    }
    return old.isMissingNode() ? null : old;
  }

  private static JsonNode step(JsonNode at, String name) {
    JsonNode there = at.isArray() ? at.path(Tree.index(name)) : at.path(name);
    if (there.isContainer()) {
      return there;
    }
    JsonNode fresh;
    if (name.equals("ends") && at instanceof ObjectNode object) {
      ArrayNode both = object.putArray(name);
      both.addObject();
      both.addObject();
      return both;
    }
    fresh = JsonNodeFactory.instance.objectNode();
    set(at, name, fresh);
    return fresh;
  }

  private static void set(JsonNode at, String name, JsonNode value) {
    if (at instanceof ObjectNode object) {
      object.set(name, value);
    } else if (at instanceof ArrayNode list && Tree.index(name) >= 0) {
      int index = Tree.index(name);
      if (index < list.size()) {
        list.set(index, value);
      } else {
        list.add(value);
      }
    } else {
      throw new IllegalArgumentException("no field " + name);
    }
  }

  private static void remove(JsonNode at, String[] names, int depth) {
    JsonNode below = at.isArray() ? at.path(Tree.index(names[depth])) : at.path(names[depth]);
    if (depth < names.length - 1) {
      if (!below.isContainer()) {
        return;
      }
      remove(below, names, depth + 1);
      if (!isEmpty(below)) {
        return;
      }
    }
    if (at instanceof ObjectNode object) {
      object.remove(names[depth]);
    } else if (at instanceof ArrayNode list && Tree.index(names[depth]) >= 0) {
      // Both ends of a scale keep their places.
      if (Tree.index(names[depth]) < list.size()) {
        list.set(Tree.index(names[depth]), JsonNodeFactory.instance.objectNode());
      }
    }
  }

  private static boolean isEmpty(JsonNode node) {
    if (node instanceof ArrayNode list) {
      for (JsonNode each : list) {
        if (!each.isObject() || !each.isEmpty()) {
          return false;
        }
      }
      return true;
    }
    return node.isEmpty();
  }
}

package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the elements of a definition that may be unfinished. */
final class Tree {

  private final ObjectNode root;

  Tree(ObjectNode root) {
    this.root = root;
  }

  /**
   * An element in its place.
   *
   * @param parent of the list that it is in
   * @param list null for the survey and its consent
   */
  record Found(
      Address parent, String listName, ObjectNode node, @Nullable ArrayNode list, int index) {

    /** The list, as edits name it. */
    String place() {
      return parent + "/" + listName;
    }
  }

  Found require(String address) {
    Found found = find(Address.of(address));
    if (found == null) {
      throw Address.missing(address);
    }
    return found;
  }

  @Nullable Found find(Address address) {
    Found head =
        switch (address.kind()) {
          case "survey" -> new Found(Address.SURVEY, "", root, null, 0);
          case "consent" ->
              root.get("consent") instanceof ObjectNode consent
                  ? new Found(Address.SURVEY, "", consent, null, 0)
                  : null;
          case "quota" -> in(Address.SURVEY, root, "quotas", address.code());
          case "group" -> in(Address.SURVEY, root, "groups", address.code());
          case "page" -> page(address.code());
          case "question" -> question(address.code());
          default -> null;
        };
    return head == null || address.partKind() == null ? head : part(head, address);
  }

  private @Nullable Found page(String code) {
    for (JsonNode group : root.path("groups")) {
      Found found = in(groupAddress(group), group, "pages", code);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found question(String code) {
    for (JsonNode group : root.path("groups")) {
      for (JsonNode page : group.path("pages")) {
        Found found = in(pageAddress(page), page, "questions", code);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Found part(Found question, Address address) {
    String list = Address.PART_LISTS.get(address.partKind());
    if (list == null) {
      return null;
    }
    if (!"validation".equals(address.partKind())) {
      return in(address.head(), question.node(), list, address.part());
    }
    int index = index(address.part());
    return question.node().get(list) instanceof ArrayNode all
            && all.get(index) instanceof ObjectNode node
        ? new Found(address.head(), list, node, all, index)
        : null;
  }

  static int index(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
  }

  private static @Nullable Found in(Address parent, JsonNode node, String list, String code) {
    if (node.get(list) instanceof ArrayNode all) {
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i) instanceof ObjectNode each && code.equals(code(each))) {
          return new Found(parent, list, each, all, i);
        }
      }
    }
    return null;
  }

  /** Calls with each element and its address, in reading order. */
  void each(BiConsumer<Address, ObjectNode> visitor) {
    visitor.accept(Address.SURVEY, root);
    if (root.get("consent") instanceof ObjectNode consent) {
      visitor.accept(new Address("consent", "", null, ""), consent);
    }
    for (ObjectNode group : objects(root, "groups")) {
      visitor.accept(groupAddress(group), group);
      for (ObjectNode page : objects(group, "pages")) {
        visitor.accept(pageAddress(page), page);
        objects(page, "questions").forEach(each -> question(each, visitor));
      }
    }
    for (ObjectNode quota : objects(root, "quotas")) {
      visitor.accept(new Address("quota", code(quota), null, ""), quota);
    }
  }

  /** Calls with a question and what is below it. */
  static void question(ObjectNode question, BiConsumer<Address, ObjectNode> visitor) {
    Address address = new Address("question", code(question), null, "");
    visitor.accept(address, question);
    for (String kind : List.of("row", "option", "area", "validation")) {
      int index = 0;
      for (ObjectNode part : objects(question, Address.PART_LISTS.get(kind))) {
        String name = kind.equals("validation") ? Integer.toString(index) : code(part);
        visitor.accept(new Address("question", address.code(), kind, name), part);
        index++;
      }
    }
  }

  static List<ObjectNode> objects(JsonNode parent, @Nullable String list) {
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode each : parent.path(list)) {
      if (each instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }

  static String code(JsonNode element) {
    return element.path("code").stringValue("");
  }

  private static Address groupAddress(JsonNode group) {
    return new Address("group", code(group), null, "");
  }

  private static Address pageAddress(JsonNode page) {
    return new Address("page", code(page), null, "");
  }
}

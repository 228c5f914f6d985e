package org.stadtmosaik.survey.writing.document;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Where an element is added: a parent and one of its lists. */
record Place(String parent, String list) {

  private static final Set<String> LISTS =
      Set.of("groups", "quotas", "pages", "questions", "options", "rows", "areas", "validate");

  static Place of(String text, Tree tree) {
    int slash = text.lastIndexOf('/');
    String last = text.substring(slash + 1);
    if (slash > 0 && LISTS.contains(last)) {
      return new Place(text.substring(0, slash), last);
    }
    String list =
        switch (Address.of(text).kind()) {
          case "survey" -> "groups";
          case "group" -> "pages";
          case "page" -> "questions";
          default -> isPlace(tree.require(text).node()) ? "areas" : "options";
        };
    return new Place(text, list);
  }

  private static boolean isPlace(ObjectNode question) {
    return question.path("type").stringValue("").equals("place");
  }

  String address(ObjectNode element, int index) {
    String code = Tree.code(element);
    return switch (list) {
      case "groups", "quotas", "pages", "questions" ->
          list.substring(0, list.length() - 1) + ":" + code;
      case "validate" -> parent + "/validation:" + index;
      default -> parent + "/" + list.substring(0, list.length() - 1) + ":" + code;
    };
  }
}

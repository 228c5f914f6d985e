package org.stadtmosaik.survey.writing.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.writing.document.Tree.Found;
import tools.jackson.databind.node.ObjectNode;

/** Which codes are taken, so that nothing is ever in two places under one name. */
final class Codes {

  private final Map<String, Set<String>> taken = new HashMap<>();

  static Codes of(ObjectNode root) {
    Codes codes = new Codes();
    Tree.objects(root, "groups").forEach(it -> codes.addAll(Address.SURVEY, "groups", it));
    Tree.objects(root, "quotas").forEach(it -> codes.addAll(Address.SURVEY, "quotas", it));
    return codes;
  }

  void addAll(Address parent, String list, ObjectNode element) {
    if (list.equals("validate")) {
      return;
    }
    String code = Tree.code(element);
    add(parent, list, code);
    Address own = new Address(list.substring(0, list.length() - 1), code, null, "");
    for (String below : List.of("pages", "questions", "options", "rows", "areas")) {
      Tree.objects(element, below).forEach(each -> addAll(own, below, each));
    }
  }

  void add(Address parent, String list, String code) {
    if (code.isEmpty()) {
      throw new DomainException("surveybuild.error.code", code);
    }
    if (!taken.computeIfAbsent(scope(parent, list), _ -> new HashSet<>()).add(code)) {
      throw new DomainException("surveybuild.error.twice", code);
    }
  }

  void free(Address address, Found found) {
    Set<String> codes = taken.get(scope(found.parent(), found.listName()));
    if (codes != null) {
      codes.remove(address.partKind() == null ? address.code() : address.part());
    }
  }

  private static String scope(Address parent, String list) {
    boolean ofQuestion = list.equals("options") || list.equals("rows") || list.equals("areas");
    return ofQuestion ? parent + "/" + list : list;
  }
}

package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.writing.document.Tree.Found;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A copy of a questionnaire on which edits are carried out; thrown away if one is refused. */
final class Workbench {

  private static final Pattern CODE = Pattern.compile("[a-z](?:_?[a-z0-9])*");
  private static final int LONGEST_CODE = 40;

  /** What has codes is added, taken away and moved, but never put as a whole. */
  private static final Set<String> LISTS =
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

  /** Not there at all if nothing is in them. */
  private static final Set<String> OPTIONAL = Set.of("quotas", "validate", "options", "areas");

  private final ObjectNode root;
  private final Tree tree;
  private final ObjectNode aside;
  private final Notes notes;

  Workbench(ObjectNode definition, ObjectNode notes) {
    this.root = definition;
    this.tree = new Tree(definition);
    this.aside = notes;
    this.notes = new Notes(notes);
  }

  ObjectNode definition() {
    return root;
  }

  ObjectNode notes() {
    return aside;
  }

  /** Carries it out and gives what takes it back. */
  Edit apply(Edit edit) {
    return switch (edit) {
      case Edit.Put put -> put(put);
      case Edit.Insert insert -> insert(insert);
      case Edit.Remove remove -> remove(remove);
      case Edit.Move move -> move(move);
      case Edit.Rename rename -> rename(rename);
      case Edit.Mark mark -> notes.mark(mark);
      case Edit.Several several -> several(several);
    };
  }

  private Edit several(Edit.Several several) {
    List<Edit> inverse = new ArrayList<>();
    several.edits().forEach(edit -> inverse.add(apply(edit)));
    Collections.reverse(inverse);
    return new Edit.Several(inverse);
  }

  private Edit put(Edit.Put put) {
    Address address = Address.of(put.address());
    if (address.kind().equals("consent") && !root.has("consent")) {
      root.putObject("consent");
    }
    ObjectNode element = tree.require(put.address()).node();
    String first = put.field().split("\\.", 2)[0];
    if (LISTS.contains(first) || (first.equals("code") && !put.address().equals("survey"))) {
      throw new IllegalArgumentException("not put: " + put.field());
    }
    List<DocumentText> before = Texts.of(address, element);
    JsonNode old = Values.put(element, put.field(), put.value());
    if (address.kind().equals("consent") && element.isEmpty()) {
      root.remove("consent");
    }
    List<Edit> inverse =
        notes.follow(before, Texts.of(address, element), root.path("original").stringValue(""));
    inverse.add(new Edit.Put(put.address(), put.field(), old));
    Collections.reverse(inverse);
    // The value first: it makes notes of its own, which the marks then set right.
    return inverse.size() == 1 ? inverse.getFirst() : new Edit.Several(inverse);
  }

  private Edit insert(Edit.Insert insert) {
    ArrayNode list = list(insert.parent());
    ObjectNode element = insert.element().deepCopy();
    int index = Math.clamp(insert.index(), 0, list.size());
    Codes codes = Codes.of(root);
    Address parent = Address.of(Place.of(insert.parent(), tree).parent());
    codes.addAll(parent, Place.of(insert.parent(), tree).list(), element);
    list.insert(index, element);
    return new Edit.Remove(address(insert.parent(), element, index));
  }

  private String address(String place, ObjectNode element, int index) {
    Place found = Place.of(place, tree);
    return found.address(element, index);
  }

  private ArrayNode list(String place) {
    Place found = Place.of(place, tree);
    ObjectNode parent = tree.require(found.parent()).node();
    return parent.get(found.list()) instanceof ArrayNode list
        ? list
        : parent.putArray(found.list());
  }

  private Edit remove(Edit.Remove remove) {
    Found found = tree.require(remove.address());
    if (found.list() == null) {
      throw new IllegalArgumentException("not removed: " + remove.address());
    }
    found.list().remove(found.index());
    if (found.list().isEmpty() && OPTIONAL.contains(found.listName())) {
      tree.require(found.parent().toString()).node().remove(found.listName());
    }
    List<Edit> inverse = new ArrayList<>();
    inverse.add(new Edit.Insert(found.place(), found.index(), found.node()));
    inverse.addAll(notes.forget(inside(remove.address(), found.node())));
    return inverse.size() == 1 ? inverse.getFirst() : new Edit.Several(inverse);
  }

  /** Addresses of the element and all that is in it. */
  private static Set<String> inside(String address, ObjectNode element) {
    Set<String> inside = new HashSet<>(Set.of(address));
    List<ObjectNode> pages = new ArrayList<>(Tree.objects(element, "pages"));
    pages.add(element);
    List<ObjectNode> questions = new ArrayList<>();
    pages.forEach(page -> questions.addAll(Tree.objects(page, "questions")));
    if (address.startsWith("question:") && !address.contains("/")) {
      questions.add(element);
    }
    questions.forEach(
        question -> Tree.question(question, (each, _) -> inside.add(each.toString())));
    return inside;
  }

  private Edit move(Edit.Move move) {
    Found found = tree.require(move.address());
    Place to = Place.of(move.parent(), tree);
    if (found.list() == null || !found.listName().equals(to.list())) {
      throw new IllegalArgumentException("no place for " + move.address());
    }
    if (to.list().equals("pages") || to.list().equals("questions")) {
      tree.require(to.parent());
    } else if (!found.parent().toString().equals(to.parent())) {
      throw new IllegalArgumentException("stays in its question: " + move.address());
    }
    found.list().remove(found.index());
    ArrayNode list = list(move.parent());
    int index = Math.clamp(move.index(), 0, list.size());
    list.insert(index, found.node());
    String now =
        move.address().contains("/validation:") ? to.address(found.node(), index) : move.address();
    return new Edit.Move(now, found.place(), found.index());
  }

  private Edit rename(Edit.Rename rename) {
    Found found = tree.require(rename.address());
    Address address = Address.of(rename.address());
    String from = Tree.code(found.node());
    String to = rename.code();
    if (to.length() > LONGEST_CODE || !CODE.matcher(to).matches()) {
      throw new DomainException("surveybuild.error.code", to);
    }
    if (from.isEmpty() || to.equals(from)) {
      return new Edit.Several(List.of());
    }
    Codes codes = Codes.of(root);
    codes.free(address, found);
    codes.add(found.parent(), found.listName(), to);
    found.node().put("code", to);
    if (address.kind().equals("question")) {
      boolean whole = address.partKind() == null;
      new References(whole ? from : address.code(), address.partKind(), from, to).rename(root);
    }
    String now = found.parent().partKind() == null ? renamed(address, to) : rename.address();
    notes.rename(rename.address(), now);
    return new Edit.Rename(now, from);
  }

  private static String renamed(Address address, String to) {
    return address.partKind() == null
        ? new Address(address.kind(), to, null, "").toString()
        : new Address(address.kind(), address.code(), address.partKind(), to).toString();
  }
}

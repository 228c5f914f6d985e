package org.stadtmosaik.survey.ui.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stadtmosaik.survey.definition.EarlierVersions;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import org.stadtmosaik.survey.writing.document.DocumentPlace;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.NewQuestion;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which edit adds something after what is chosen, under a code that is free. */
final class Additions {

  private final QuestionnaireDocument document;
  private final EarlierVersions earlier;

  Additions(QuestionnaireDocument document, EarlierVersions earlier) {
    this.document = document;
    this.earlier = earlier;
  }

  Edit question(QuestionType type, String chosen) {
    return question(NewQuestion.of(type, questionCode(), document.languages()), chosen);
  }

  /** This question, which has a code of its own, after what is chosen. */
  Edit question(ObjectNode question, String chosen) {
    if (chosen.startsWith("question:")) {
      DocumentPlace place = document.place(chosen);
      return new Edit.Insert(place.name(), place.index() + 1, question);
    }
    List<String> pages = all("page");
    if (pages.isEmpty()) {
      ObjectNode group = group("g1x", "p1x");
      ((ObjectNode) group.at("/pages/0")).putArray("questions").add(question);
      return new Edit.Insert("survey", Integer.MAX_VALUE, group);
    }
    String page = chosen.startsWith("page:") ? chosen : pages.getLast();
    return new Edit.Insert(page, Integer.MAX_VALUE, question);
  }

  /** A copy of a question after it, under another code. */
  Edit copy(String address) {
    ObjectNode question = document.element(address).orElseThrow();
    question.put("code", questionCode());
    question.remove("validate");
    return question(question, address);
  }

  Edit page(String chosen) {
    ObjectNode page = JsonNodeFactory.instance.objectNode().put("code", code("page", "p"));
    page.putArray("questions");
    String here = chosen.startsWith("question:") ? document.place(chosen).parent() : chosen;
    if (here.startsWith("page:")) {
      DocumentPlace place = document.place(here);
      return new Edit.Insert(place.name(), place.index() + 1, page);
    }
    List<String> groups = all("group");
    String group = here.startsWith("group:") || groups.isEmpty() ? here : groups.getLast();
    return new Edit.Insert(group, Integer.MAX_VALUE, page);
  }

  Edit group() {
    return new Edit.Insert(
        "survey", Integer.MAX_VALUE, group(code("group", "g"), code("page", "p")));
  }

  private static ObjectNode group(String group, String page) {
    ObjectNode made = JsonNodeFactory.instance.objectNode().put("code", group);
    made.putArray("pages").addObject().put("code", page).putArray("questions");
    return made;
  }

  String questionCode() {
    return code("question", "q");
  }

  /** The first free of {@code q1}, {@code q2} and so on. */
  String code(String kind, String prefix) {
    Set<String> taken = new HashSet<>(all(kind));
    if (kind.equals("question")) {
      earlier.questions().forEach(code -> taken.add("question:" + code));
    }
    int number = taken.size() + 1;
    while (taken.contains(kind + ":" + prefix + number)) {
      number++;
    }
    return prefix + number;
  }

  private List<String> all(String kind) {
    return document.elements().stream()
        .filter(element -> element.kind().equals(kind))
        .map(DocumentElement::address)
        .toList();
  }
}

package org.stadtmosaik.survey.ui.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import org.stadtmosaik.survey.writing.document.DocumentPlace;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** Which edit puts something in another place. */
final class Ordering {

  private final QuestionnaireDocument document;

  Ordering(QuestionnaireDocument document) {
    this.document = document;
  }

  /**
   * One step; past the first or last place of its page or group into the one beside it.
   *
   * @param way -1 for up, 1 for down
   */
  Optional<Edit> step(String address, int way) {
    if (address.equals("survey")) {
      return Optional.empty();
    }
    DocumentPlace place = document.place(address);
    int index = place.index() + way;
    if (index >= 0 && index < place.siblings()) {
      return Optional.of(new Edit.Move(address, place.name(), index));
    }
    List<String> parents = all(place.parent().startsWith("page:") ? "page" : "group");
    int parent = parents.indexOf(place.parent()) + way;
    if (place.list().equals("groups") || parent < 0 || parent >= parents.size()) {
      return Optional.empty();
    }
    String target = parents.get(parent);
    return Optional.of(
        new Edit.Move(address, target + "/" + place.list(), way > 0 ? 0 : Integer.MAX_VALUE));
  }

  /** To the place of another one: before a question, or first on a page. */
  Optional<Edit> before(String address, String onto) {
    if (!address.startsWith("question:") || address.equals(onto)) {
      return Optional.empty();
    }
    if (onto.startsWith("page:")) {
      return Optional.of(new Edit.Move(address, onto + "/questions", 0));
    }
    if (!onto.startsWith("question:")) {
      return Optional.empty();
    }
    DocumentPlace target = document.place(onto);
    DocumentPlace own = document.place(address);
    boolean fromAbove = own.parent().equals(target.parent()) && own.index() < target.index();
    return Optional.of(new Edit.Move(address, target.name(), target.index() - (fromAbove ? 1 : 0)));
  }

  /** What is shown when this one is gone. */
  String neighbour(String address) {
    List<String> rows =
        document.elements().stream()
            .map(DocumentElement::address)
            .filter(each -> OutlineRow.row(each).equals(each))
            .toList();
    int index = rows.indexOf(address);
    return index > 0 ? rows.get(index - 1) : "survey";
  }

  private List<String> all(String kind) {
    List<String> all = new ArrayList<>();
    document.elements().stream()
        .filter(element -> element.kind().equals(kind))
        .map(DocumentElement::address)
        .forEach(all::add);
    return all;
  }
}

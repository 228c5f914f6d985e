package org.stadtmosaik.survey.writing.document;

import java.util.List;
import java.util.Random;
import org.stadtmosaik.survey.definition.QuestionType;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/** Whatever somebody might do to a questionnaire. */
final class RandomEdits {

  private RandomEdits() {}

  static Edit any(QuestionnaireDocument document, Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> new Edit.Several(List.of(any(document, random), any(document, random)));
      case 1 -> insert(document, random);
      case 2 -> new Edit.Remove(of(document, random, "question", "option", "row", "page"));
      case 3 ->
          new Edit.Move(
              of(document, random, "question"), of(document, random, "page"), random.nextInt(4));
      case 4 ->
          new Edit.Rename(
              of(document, random, "question", "option", "row", "page", "group"),
              "c" + random.nextInt(1000));
      case 5 -> new Edit.Put(of(document, random, "question", "page"), "shuffle", BooleanNode.TRUE);
      default -> text(document, random);
    };
  }

  private static Edit insert(QuestionnaireDocument document, Random random) {
    QuestionType type = QuestionType.values()[random.nextInt(QuestionType.values().length)];
    return new Edit.Insert(
        of(document, random, "page"),
        random.nextInt(5),
        NewQuestion.of(type, "n" + random.nextInt(10_000), document.languages()));
  }

  private static Edit text(QuestionnaireDocument document, Random random) {
    List<DocumentText> texts = document.texts();
    DocumentText text = texts.get(random.nextInt(texts.size()));
    List<String> languages = document.languages();
    String field = text.field() + "." + languages.get(random.nextInt(languages.size()));
    return new Edit.Put(
        text.address(),
        field,
        random.nextInt(4) == 0 ? null : StringNode.valueOf("Text " + random.nextInt(100)));
  }

  private static String of(QuestionnaireDocument document, Random random, String... kinds) {
    List<String> all =
        document.elements().stream()
            .filter(each -> List.of(kinds).contains(each.kind()))
            .map(DocumentElement::address)
            .toList();
    return all.isEmpty() ? "question:none" : all.get(random.nextInt(all.size()));
  }
}

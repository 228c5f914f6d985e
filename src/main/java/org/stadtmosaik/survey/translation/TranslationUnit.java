package org.stadtmosaik.survey.translation;

import java.util.ArrayList;
import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/**
 * A text and its translation into one language.
 *
 * @param text with its address
 * @param source the original
 * @param target the translation, empty if it is missing
 * @param about the title of the question that it is a part of, empty if it is that title
 */
public record TranslationUnit(
    DocumentText text, String source, String target, TextState state, String about) {

  /** What is to be translated into this language, in reading order. */
  public static List<TranslationUnit> of(QuestionnaireDocument document, String tag) {
    List<TranslationUnit> units = new ArrayList<>();
    String original = document.original();
    String question = "";
    String title = "";
    for (DocumentText text : document.texts()) {
      String head = head(text.address());
      if (!head.equals(question)) {
        question = head;
        title = "";
      }
      String source = text.in(original);
      if (!source.isEmpty()) {
        units.add(
            new TranslationUnit(text, source, text.in(tag), state(document, text, tag), title));
      }
      if (text.field().equals("title") && head.startsWith("question:")) {
        title = source;
      }
    }
    return units;
  }

  private static String head(String address) {
    int slash = address.indexOf('/');
    return slash < 0 ? address : address.substring(0, slash);
  }

  private static TextState state(QuestionnaireDocument document, DocumentText text, String tag) {
    if (document.isMissing(text, tag)) {
      return TextState.MISSING;
    }
    return document.isStale(text, tag) ? TextState.STALE : TextState.CURRENT;
  }

  /** How files name it. */
  public String key() {
    return text.key();
  }

  /** What it is, in the reader's language, such as "Answer to choose". */
  public String place(Language reader) {
    return place(text.key(), reader);
  }

  /** What the text of this key is, in the reader's language. */
  static String place(String key, Language reader) {
    int hash = key.indexOf('#');
    String address = key.substring(0, hash);
    String last = address.substring(address.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    String kind = colon < 0 ? last : last.substring(0, colon);
    String field = key.substring(hash + 1).split("\\.")[0];
    return Messages.get(reader, "surveytranslation.place." + kind + "." + field);
  }
}

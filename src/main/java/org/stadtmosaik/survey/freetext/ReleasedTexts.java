package org.stadtmosaik.survey.freetext;

import java.util.List;
import org.stadtmosaik.shared.Language;

/**
 * What everybody may read of a question's texts, in an order that says nothing.
 *
 * @param texts as many as fit on a page
 * @param all how many there are
 */
public record ReleasedTexts(List<Text> texts, long all) {

  public ReleasedTexts {
    texts = List.copyOf(texts);
  }

  /**
   * One of them.
   *
   * @param language in which its author read the survey
   */
  public record Text(String text, Language language) {}
}

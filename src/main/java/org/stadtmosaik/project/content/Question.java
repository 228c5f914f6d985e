package org.stadtmosaik.project.content;

import java.util.UUID;
import org.stadtmosaik.shared.Ids;

/** A question that the project wants to answer. */
public record Question(UUID id, TranslatedText text) implements Entry {

  public static Question fresh() {
    return new Question(Ids.next(), TranslatedText.EMPTY);
  }

  @Override
  public boolean blank() {
    return text.isEmpty();
  }

  @Override
  public Question stripped() {
    return new Question(id, text.stripped());
  }
}

package org.stadtmosaik.survey.transfer.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Words that sources leave to their program, such as those of yes and no. */
public final class StandardWords {

  private StandardWords() {}

  /**
   * The word in every language of the survey that the portal speaks; in other languages it is for
   * the lead to translate, but for the original, where English stands in.
   *
   * @param word the end of the key, after {@code surveytransfer.word.}
   */
  public static Wording of(Draft draft, String word, Object... arguments) {
    Map<String, String> texts = new LinkedHashMap<>();
    String key = "surveytransfer.word." + word;
    for (String tag : draft.languages()) {
      Language.shipped().stream()
          .filter(language -> language.tag().equals(tag))
          .findFirst()
          .ifPresent(language -> texts.put(tag, Messages.get(language, key, arguments)));
    }
    if (!texts.containsKey(draft.original())) {
      Language spoken = Language.shipped(draft.original()).orElse(Language.ENGLISH);
      texts.put(draft.original(), Messages.get(spoken, key, arguments));
    }
    return new Wording(texts);
  }
}

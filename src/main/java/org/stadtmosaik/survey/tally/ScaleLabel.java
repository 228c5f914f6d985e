package org.stadtmosaik.survey.tally;

import com.ibm.icu.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** How a number of a scale is read: the number, with its word behind it if it has one. */
final class ScaleLabel {

  private ScaleLabel() {}

  static LocalizedText of(int number, @Nullable LocalizedText word) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (word != null) {
      word.texts().forEach((tag, text) -> texts.put(tag, written(tag, number) + " – " + text));
    } else {
      for (Language language : Language.shipped()) {
        texts.put(language.tag(), written(language.tag(), number));
      }
    }
    return new LocalizedText(texts);
  }

  private static String written(String tag, int number) {
    return NumberFormat.getInstance(new Language(tag).formats()).format(number);
  }
}

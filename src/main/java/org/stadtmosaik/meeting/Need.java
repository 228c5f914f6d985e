package org.stadtmosaik.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.shared.Language;

/**
 * One thing somebody needs in order to come, by its code: {@code interpretation:ar}, {@code sign},
 * {@code childcare}, {@code step_free}, {@code quiet} or {@code food}.
 */
public record Need(@JsonValue String code) implements Comparable<Need> {

  public static final Need SIGN = new Need("sign");
  public static final Need CHILDCARE = new Need("childcare");
  public static final Need STEP_FREE = new Need("step_free");
  public static final Need QUIET = new Need("quiet");
  public static final Need FOOD = new Need("food");

  /** All but interpretation, of which there is one for each language. */
  public static final List<Need> PLAIN = List.of(SIGN, CHILDCARE, STEP_FREE, QUIET, FOOD);

  private static final String INTERPRETATION = "interpretation:";

  /**
   * @throws IllegalArgumentException if there is no such need
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Need {
    if (code.startsWith(INTERPRETATION)) {
      String tag = new Language(code.substring(INTERPRETATION.length())).base().tag();
      code = INTERPRETATION + tag;
    } else if (!List.of("sign", "childcare", "step_free", "quiet", "food").contains(code)) {
      throw new IllegalArgumentException("no such need: " + code);
    }
  }

  /** That somebody interprets into this language; Einfache Sprache is interpreted as German. */
  public static Need interpretation(Language language) {
    return new Need(INTERPRETATION + language.tag());
  }

  /** The language, if the need is interpretation. */
  public Optional<Language> language() {
    return code.startsWith(INTERPRETATION)
        ? Optional.of(new Language(code.substring(INTERPRETATION.length())))
        : Optional.empty();
  }

  @Override
  public int compareTo(Need other) {
    return code.compareTo(other.code);
  }
}

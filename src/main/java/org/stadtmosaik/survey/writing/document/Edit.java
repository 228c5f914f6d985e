package org.stadtmosaik.survey.writing.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that somebody does to a questionnaire. Addresses are {@code survey}, {@code consent},
 * {@code quota:CODE}, {@code group:CODE}, {@code page:CODE}, {@code question:CODE} and, below a
 * question, {@code question:CODE/option:CODE}, {@code /row:CODE}, {@code /area:CODE} and {@code
 * /validation:INDEX}.
 */
public sealed interface Edit {

  /**
   * Gives a field another value.
   *
   * @param field a path of names and indexes with dots: {@code required}, {@code title.de}, {@code
   *     ends.0.ar}; the fewer it covers, the less two people get in each other's way
   * @param value null takes the field away
   */
  record Put(String address, String field, @Nullable JsonNode value) implements Edit {}

  /**
   * Adds an element.
   *
   * @param parent an address, with the list's name if it is not the first of {@code groups}, {@code
   *     pages}, {@code questions}, {@code options} that the parent can have: {@code survey/quotas},
   *     {@code question:q1/rows}, {@code question:q1/areas}, {@code question:q1/validate}
   * @param index from 0; past the end is the end
   */
  record Insert(String parent, int index, ObjectNode element) implements Edit {}

  /** Takes an element away, with all that is in it. */
  record Remove(String address) implements Edit {}

  /**
   * Puts an element in another place.
   *
   * @param parent as in {@link Insert}
   * @param index in the list once the element has been taken out
   */
  record Move(String address, String parent, int index) implements Edit {}

  /** Gives an element another code, also in all rules and texts that refer to it. */
  record Rename(String address, String code) implements Edit {}

  /**
   * Notes which original a translation was made from. A {@link Put} of a text does so by itself;
   * this is for saying that an old translation is still right.
   *
   * @param text {@code address#field} of the text
   * @param hash what {@link QuestionnaireDocument#hash} gives for the original; null forgets it
   */
  record Mark(String text, String language, @Nullable String hash) implements Edit {}

  /** All of these, or none. */
  record Several(List<Edit> edits) implements Edit {

    public Several {
      edits = List.copyOf(edits);
    }
  }
}

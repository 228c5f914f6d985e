package org.stadtmosaik.survey.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A column of the responses.
 *
 * @param name the same in all versions and languages; begins with the question's code
 * @param question its question's code; empty for what belongs to the response as a whole
 * @param type of its question; empty for what belongs to the response as a whole
 * @param meaning what was asked, in the newest version's words
 * @param values what can stand in it, with what that means; empty if anything can
 * @param declinable whether -99 can stand in it for "prefer not to say"
 * @param first the version that had it first
 * @param last the newest version that has it
 */
public record Variable(
    String name,
    String question,
    String type,
    Kind kind,
    LocalizedText meaning,
    Map<String, LocalizedText> values,
    boolean declinable,
    int first,
    int last) {

  /** What stands in a column. */
  public enum Kind {
    /** Something about the response as a whole. */
    META("meta"),
    /** The answer itself. */
    VALUE("value"),
    /** 1 if this option was chosen, 0 if others were. */
    CHOSEN("chosen"),
    /** The option's place in a ranking, from 1. */
    RANK("rank"),
    /** What was chosen in this row of a matrix. */
    ROW("row"),
    /** What was written beside an option. */
    WORDS("words"),
    /** The order in which things were shown, codes with spaces between them. */
    ORDER("order");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Its name in the codebook. */
    public String word() {
      return word;
    }
  }

  /** The same column when another version has it too: newer words, all values. */
  Variable and(Variable newer) {
    Map<String, LocalizedText> all = new LinkedHashMap<>(values);
    all.putAll(newer.values);
    return new Variable(
        name,
        newer.question,
        newer.type,
        newer.kind,
        newer.meaning,
        all,
        declinable || newer.declinable,
        first,
        newer.last);
  }
}

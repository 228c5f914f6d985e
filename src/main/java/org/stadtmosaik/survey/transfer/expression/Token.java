package org.stadtmosaik.survey.transfer.expression;

/**
 * A word of an expression.
 *
 * @param at index of its first character
 */
record Token(Kind kind, String text, int at) {

  enum Kind {
    TEXT,
    NUMBER,
    /** A name that may also be a function or an operator. */
    NAME,
    /** A name that is certainly that of a question. */
    QUESTION,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}

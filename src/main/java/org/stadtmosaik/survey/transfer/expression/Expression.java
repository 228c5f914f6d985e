package org.stadtmosaik.survey.transfer.expression;

import java.util.List;
import java.util.stream.Stream;

/** What somebody wrote as a condition or a calculation, whichever language it was written in. */
public sealed interface Expression {

  /** What it is made of, itself included. */
  default Stream<Expression> parts() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Expression::parts));
  }

  /** What it is directly made of. */
  default List<Expression> children() {
    return List.of();
  }

  /** A text in quotes. */
  record Text(String value) implements Expression {}

  /** A number. */
  record Numeral(double value) implements Expression {}

  /**
   * Something that has a value, such as a question.
   *
   * @param bare whether nothing at its source says that it is a question
   */
  record Name(String name, boolean bare) implements Expression {

    /** A question. */
    public Name(String name) {
      this(name, false);
    }
  }

  /**
   * A function.
   *
   * @param function in small letters
   */
  record Call(String function, List<Expression> arguments) implements Expression {

    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      return arguments;
    }
  }

  /**
   * One operand.
   *
   * @param operator {@code !} or {@code -}
   */
  record Unary(String operator, Expression operand) implements Expression {

    @Override
    public List<Expression> children() {
      return List.of(operand);
    }
  }

  /**
   * Two operands.
   *
   * @param operator as JsonLogic writes it: {@code and or == != < <= > >= + - * / %}
   */
  record Binary(String operator, Expression left, Expression right) implements Expression {

    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }
  }
}

package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stadtmosaik.survey.transfer.expression.Token.Kind;

/**
 * Reads expressions by operator precedence (V. Pratt, "Top down operator precedence", POPL 1973).
 * Written by hand, because both languages are a dozen operators and calls, and a generator would
 * bring a build step and two grammars for the one tree that comes out.
 */
public final class ExpressionParser {

  private static final int LONGEST = 20_000;
  private static final int DEEPEST = 60;
  private static final int PREFIX = 7;

  private final List<Token> tokens;
  private final Dialect dialect;
  private int next;
  private int depth;

  private ExpressionParser(List<Token> tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /**
   * The tree of an expression.
   *
   * @throws NotConvertedException with the place, counted from 1, where it is none
   */
  public static Expression parse(String source, Dialect dialect) throws NotConvertedException {
    if (source.length() > LONGEST) {
      throw new NotConvertedException("long", LONGEST);
    }
    ExpressionParser parser = new ExpressionParser(Tokens.of(source, dialect), dialect);
    Expression expression = parser.expression(0);
    if (parser.peek().kind() != Kind.END) {
      throw parser.syntax();
    }
    return expression;
  }

  private Expression expression(int least) throws NotConvertedException {
    if (++depth > DEEPEST) {
      throw new NotConvertedException("deep", DEEPEST);
    }
    Expression left = operand();
    while (true) {
      String operator = dialect.operator(peek());
      int power = Dialect.power(operator);
      if (power == 0 || power <= least) {
        depth--;
        return left;
      }
      next++;
      left = new Expression.Binary(operator, left, expression(power));
    }
  }

  private Expression operand() throws NotConvertedException {
    Token token = peek();
    next++;
    return switch (token.kind()) {
      case TEXT -> new Expression.Text(token.text());
      case NUMBER -> new Expression.Numeral(Double.parseDouble(token.text()));
      case QUESTION -> new Expression.Name(token.text());
      case NAME -> peek().is("(") ? call(token) : new Expression.Name(token.text(), true);
      case SIGN -> prefixed(token);
      case END -> {
        next--;
        throw syntax();
      }
    };
  }

  private Expression prefixed(Token sign) throws NotConvertedException {
    switch (sign.text()) {
      case "(" -> {
        Expression inner = expression(0);
        expect(")");
        return inner;
      }
      case "-", "!" -> {
        return new Expression.Unary(sign.text(), expression(PREFIX));
      }
      case "+" -> {
        return expression(PREFIX);
      }
      default -> {
        next--;
        throw syntax();
      }
    }
  }

  private Expression call(Token name) throws NotConvertedException {
    expect("(");
    List<Expression> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      arguments.add(expression(0));
      while (peek().is(",")) {
        next++;
        arguments.add(expression(0));
      }
    }
    expect(")");
    return new Expression.Call(name.text().toLowerCase(Locale.ROOT), arguments);
  }

  private void expect(String sign) throws NotConvertedException {
    if (!peek().is(sign)) {
      throw syntax();
    }
    next++;
  }

  private Token peek() {
    return tokens.get(Math.min(next, tokens.size() - 1));
  }

  private NotConvertedException syntax() {
    return new NotConvertedException("syntax", peek().at() + 1);
  }
}

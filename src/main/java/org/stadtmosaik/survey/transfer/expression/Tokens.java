package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stadtmosaik.survey.transfer.expression.Token.Kind;

/** Takes an expression apart into words. */
final class Tokens {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");
  private static final Pattern BY_NUMBER =
      Pattern.compile("\\d+X\\d+X\\d+[A-Za-z0-9_]*(?:#\\d+)?(?:\\.[A-Za-z]+)?");
  private static final Pattern EM_NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:[.:#][A-Za-z0-9_]+)*");
  private static final Pattern QUESTION = Pattern.compile("\\$\\{\\s*([^{}]*?)\\s*}");
  private static final Pattern PATH =
      Pattern.compile(
          "(?:\\.\\./|/)(?:(?:\\.\\.|[\\p{L}_][\\p{L}\\p{N}_.-]*)/)*"
              + "([\\p{L}_][\\p{L}\\p{N}_.-]*)");
  private static final Pattern X_NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?");
  private static final Pattern EM_SIGN = Pattern.compile("\\|\\||&&|[=!<>]=|[-+*/<>!(),]");
  private static final Pattern X_SIGN = Pattern.compile("[!<>]=|[-+*=<>(),]");

  private final String source;
  private final Dialect dialect;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  static List<Token> of(String source, Dialect dialect) throws NotConvertedException {
    Tokens reader = new Tokens(source, dialect);
    while (reader.skipSpace()) {
      reader.next();
    }
    reader.tokens.add(new Token(Kind.END, "", source.length()));
    return reader.tokens;
  }

  private boolean skipSpace() {
    while (at < source.length() && isSpace(source.charAt(at))) {
      at++;
    }
    return at < source.length();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void next() throws NotConvertedException {
    char first = source.charAt(at);
    if (first == '"' || first == '\'') {
      text(first);
    } else if (dialect == Dialect.XPATH) {
      boolean taken =
          take(QUESTION, Kind.QUESTION)
              || (operandExpected() && take(PATH, Kind.QUESTION))
              || take(NUMBER, Kind.NUMBER)
              || own()
              || take(X_NAME, Kind.NAME)
              || take(X_SIGN, Kind.SIGN);
      refuseUnless(taken);
    } else {
      boolean taken =
          take(BY_NUMBER, Kind.QUESTION)
              || take(NUMBER, Kind.NUMBER)
              || take(EM_NAME, Kind.NAME)
              || take(EM_SIGN, Kind.SIGN);
      refuseUnless(taken);
    }
  }

  /** A path begins where an operand may stand; elsewhere a slash is a mistake. */
  private boolean operandExpected() {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = tokens.getLast();
    return (last.kind() == Kind.SIGN && !last.is(")")) || !dialect.operator(last).isEmpty();
  }

  private boolean own() {
    if (source.charAt(at) != '.' || source.startsWith("..", at)) {
      return false;
    }
    tokens.add(new Token(Kind.QUESTION, ".", at));
    at++;
    return true;
  }

  private boolean take(Pattern pattern, Kind kind) {
    Matcher matcher = pattern.matcher(source).region(at, source.length());
    if (!matcher.lookingAt()) {
      return false;
    }
    String word = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    tokens.add(new Token(kind, word, at));
    at = matcher.end();
    return true;
  }

  private void text(char quote) throws NotConvertedException {
    StringBuilder text = new StringBuilder();
    int start = at++;
    boolean escapes = dialect == Dialect.EXPRESSION_MANAGER;
    while (at < source.length() && source.charAt(at) != quote) {
      if (escapes && source.charAt(at) == '\\' && at + 1 < source.length()) {
        at++;
      }
      text.append(source.charAt(at++));
    }
    refuseUnless(at < source.length());
    at++;
    tokens.add(new Token(Kind.TEXT, text.toString(), start));
  }

  private void refuseUnless(boolean good) throws NotConvertedException {
    if (!good) {
      throw new NotConvertedException("syntax", Math.min(at, source.length() - 1) + 1);
    }
  }
}

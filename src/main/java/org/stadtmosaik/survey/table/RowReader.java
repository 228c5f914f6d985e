package org.stadtmosaik.survey.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.survey.definition.AnswerForms;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.domain.StoredResponse;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Turns responses into rows. Reads each body once, token by token, and puts what it finds where the
 * version's definition says.
 */
public final class RowReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Cell NO = Cell.number(0);

  private final Variables variables;
  private final Wording wording;
  private final Map<Integer, Map<String, Taker>> answers = new HashMap<>();
  private final Map<String, Map<String, Cell>> cells = new HashMap<>();
  private final Map<String, Cell> languages = new HashMap<>();
  private final Cell declined;

  /** Prepares the reading of responses to these versions. */
  public RowReader(SortedMap<Integer, Definition> versions, Variables variables, Wording wording) {
    this.variables = variables;
    this.wording = wording;
    this.declined = wording.declined();
    variables.list().forEach(v -> cells.put(v.name(), wording.cells(v)));
    versions.forEach((number, definition) -> {
      Map<String, Taker> takers = new HashMap<>();
      definition.questions().forEach(question -> add(takers, question));
      answers.put(number, takers);
    });
  }

  /** Takes the value that the parser stands at, and leaves it at the value's last token. */
  private interface Taker {
    void take(JsonParser parser, Cell[] row);
  }

  /** The cells of a response, one a column. */
  public List<Cell> row(StoredResponse response) {
    Cell[] row = new Cell[variables.size()];
    Arrays.fill(row, Cell.missing());
    put(row, Names.VERSION, Cell.number(response.version()));
    put(row, Names.WEEK, Cell.text(response.week().toString()));
    put(row, Names.LANGUAGE, languages.computeIfAbsent(response.language(), wording::language));
    put(row, Names.CHANNEL, coded(Names.CHANNEL, response.channel()));
    if (response.role() != null) {
      put(row, Names.ROLE, coded(Names.ROLE, response.role()));
    }
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), response.body())) {
      body(parser, row, answers.getOrDefault(response.version(), Map.of()));
    }
    return Arrays.asList(row);
  }

  private void body(JsonParser parser, Cell[] row, Map<String, Taker> takers) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && name.equals("answers")) {
        answers(parser, row, takers);
      } else if (value == JsonToken.START_OBJECT && name.equals("order")) {
        orders(parser, row);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void answers(JsonParser parser, Cell[] row, Map<String, Taker> takers) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Taker taker = takers.get(parser.currentName());
      parser.nextToken();
      if (taker == null) {
        parser.skipChildren();
      } else {
        taker.take(parser, row);
      }
    }
  }

  private void orders(JsonParser parser, Cell[] row) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String kind = parser.currentName();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        parser.skipChildren();
        continue;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        int place = variables.place(Names.order(kind, parser.currentName()));
        parser.nextToken();
        List<String> codes = texts(parser);
        if (place >= 0) {
          row[place] = Cell.text(String.join(" ", codes));
        }
      }
    }
  }

  private void add(Map<String, Taker> takers, Question question) {
    String code = question.code();
    List<Integer> own = new ArrayList<>();
    switch (question.form()) {
      case AnswerForm.Information _ -> {
        return;
      }
      case AnswerForm.Choice choice when choice.multiple() -> {
        Map<String, Integer> places = new HashMap<>();
        for (Option option : choice.options()) {
          int place = variables.place(Names.part(code, option.code()));
          places.put(option.code(), place);
          own.add(place);
        }
        takers.put(
            code, question.type() == QuestionType.RANKING ? ranks(places) : chosen(code, places));
      }
      case AnswerForm.Matrix matrix -> {
        for (Definition.Row row : matrix.rows()) {
          own.add(variables.place(Names.part(code, row.code())));
        }
        takers.put(code, (parser, row) -> matrix(code, parser, row));
      }
      default -> {
        int place = variables.place(code);
        own.add(place);
        Map<String, Cell> values = cells.getOrDefault(code, Map.of());
        takers.put(code, (parser, row) -> row[place] = value(parser, values));
      }
    }
    words(takers, question);
    takers.put(
        code + "__declined",
        (parser, row) -> {
          parser.skipChildren();
          own.forEach(place -> row[place] = declined);
        });
  }

  private void words(Map<String, Taker> takers, Question question) {
    for (Option option : AnswerForms.options(question.form())) {
      if (option.other()) {
        int place = variables.place(Names.words(question.code(), option.code()));
        takers.put(
            question.code() + "__other", (parser, row) -> row[place] = value(parser, Map.of()));
      }
    }
  }

  private Taker chosen(String question, Map<String, Integer> places) {
    Map<String, Cell> any =
        places.isEmpty()
            ? Map.of()
            : cells.getOrDefault(Names.part(question, places.keySet().iterator().next()), Map.of());
    Cell yes = any.getOrDefault("1", Cell.number(1));
    Cell no = any.getOrDefault("0", NO);
    return (parser, row) -> {
      places.values().forEach(place -> row[place] = no);
      for (String code : texts(parser)) {
        Integer place = places.get(code);
        if (place != null) {
          row[place] = yes;
        }
      }
    };
  }

  private static Taker ranks(Map<String, Integer> places) {
    return (parser, row) -> {
      int rank = 0;
      for (String code : texts(parser)) {
        rank++;
        Integer place = places.get(code);
        if (place != null) {
          row[place] = Cell.number(rank);
        }
      }
    };
  }

  private void matrix(String question, JsonParser parser, Cell[] row) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = Names.part(question, parser.currentName());
      int place = variables.place(name);
      parser.nextToken();
      Cell cell = value(parser, cells.getOrDefault(name, Map.of()));
      if (place >= 0) {
        row[place] = cell;
      }
    }
  }

  private static Cell value(JsonParser parser, Map<String, Cell> values) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> {
        String text = parser.getString();
        Cell known = values.get(text);
        yield known == null ? Cell.text(text) : known;
      }
      case VALUE_NUMBER_INT -> Cell.number(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> Cell.number(parser.getDecimalValue());
      case VALUE_TRUE -> values.getOrDefault("1", Cell.number(1));
      case VALUE_FALSE -> values.getOrDefault("0", NO);
      default -> {
        parser.skipChildren();
        yield Cell.missing();
      }
    };
  }

  private static List<String> texts(JsonParser parser) {
    List<String> texts = new ArrayList<>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return texts;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        texts.add(parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return texts;
  }

  private void put(Cell[] row, String name, Cell cell) {
    row[variables.place(name)] = cell;
  }

  private Cell coded(String name, String code) {
    Cell known = cells.getOrDefault(name, Map.of()).get(code);
    return known == null ? Cell.text(code) : known;
  }
}

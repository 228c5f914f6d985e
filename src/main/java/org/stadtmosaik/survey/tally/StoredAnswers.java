package org.stadtmosaik.survey.tally;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers out of a stored response. */
public final class StoredAnswers {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ObjectReader ANSWERS =
      JSON.readerFor(Map.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private StoredAnswers() {}

  /** String, Number, Boolean, List or Map by question; empty if the body has no answers. */
  public static Map<String, @Nullable Object> read(String body) {
    try (JsonParser parser = JSON.createParser(body)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean answers = parser.currentName().equals("answers");
        parser.nextToken();
        if (answers) {
          return Objects.requireNonNull(ANSWERS.readValue(parser));
        }
        parser.skipChildren();
      }
    }
    return Map.of();
  }
}

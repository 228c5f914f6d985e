package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import tools.jackson.databind.JsonNode;

/**
 * Estimates how long somebody answers on a phone. People call about 10 minutes the best length of a
 * web survey and about 20 the longest (M. Revilla, C. Ochoa: Ideal and maximum length for a web
 * survey, International Journal of Market Research 59(5), 2017). They read 238 words a minute (M.
 * Brysbaert: How many words do we read per minute?, Journal of Memory and Language 109, 2019); the
 * seconds for tapping and typing are our own guess.
 */
final class Length {

  private static final int BEST = 10;
  private static final int LONGEST = 20;
  private static final int MOST_ON_A_PAGE = 8;
  private static final double SECONDS_A_WORD = 60 / 238.0;
  private static final int SECONDS_TO_ANSWER = 4;
  private static final double OF_CONDITIONAL = 0.5;

  private static final Map<String, Integer> SECONDS =
      Map.of(
          "text",
          20,
          "photo",
          25,
          "number",
          7,
          "date",
          9,
          "time",
          8,
          "place",
          8,
          "info",
          0,
          "calculated",
          0,
          "slider",
          6);

  private Length() {}

  static List<Finding> findings(List<DocumentElement> elements, String original) {
    List<Finding> findings = new ArrayList<>();
    double seconds = 0;
    for (DocumentElement element : elements) {
      switch (element.kind()) {
        case "question" -> seconds += seconds(element.json(), original);
        case "survey" -> seconds += words(element.json().path("intro"), original) * SECONDS_A_WORD;
        case "page" -> page(element, findings);
        default -> {}
      }
    }
    long minutes = Math.round(seconds / 60);
    if (minutes > BEST) {
      boolean tooLong = minutes > LONGEST;
      findings.add(
          Finding.of(
              tooLong ? Severity.WARNING : Severity.HINT,
              "survey",
              "surveycheck.length.survey",
              minutes,
              tooLong ? LONGEST : BEST));
    }
    return findings;
  }

  private static void page(DocumentElement element, List<Finding> findings) {
    int questions = element.json().path("questions").size();
    if (questions > MOST_ON_A_PAGE) {
      findings.add(
          Finding.of(
              Severity.HINT,
              element.address(),
              "surveycheck.length.page",
              questions,
              MOST_ON_A_PAGE));
    }
  }

  private static double seconds(JsonNode question, String original) {
    String type = question.path("type").stringValue("");
    double words = words(question.path("title"), original) + words(question.path("help"), original);
    for (String list : List.of("options", "rows", "areas")) {
      for (JsonNode each : question.path(list)) {
        words += words(each.path("label"), original);
      }
    }
    double answering =
        switch (type) {
          case "matrix" -> question.path("rows").size() * SECONDS_TO_ANSWER;
          case "ranking" -> question.path("options").size() * 3.0;
          default ->
              question.path("long").booleanValue(false)
                  ? 45
                  : SECONDS.getOrDefault(type, SECONDS_TO_ANSWER);
        };
    double all = type.equals("calculated") ? 0 : words * SECONDS_A_WORD + answering;
    return question.has("showIf") ? all * OF_CONDITIONAL : all;
  }

  private static int words(JsonNode text, String original) {
    String words = text.path(original).stringValue("");
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      boolean begins = i == 0 || Character.isWhitespace(words.charAt(i - 1));
      count += begins && !Character.isWhitespace(words.charAt(i)) ? 1 : 0;
    }
    return count;
  }
}

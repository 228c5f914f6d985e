package org.stadtmosaik.survey.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.secret.Receipt;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a survey with invented responses: some come in as everybody's do, the database copies them
 * under random keys.
 */
@Component
class ManyResponses {

  private static final int SENT = 500;
  private static final int BATCH = 50_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SurveyAnswers answers;
  private final JdbcClient database;

  ManyResponses(SurveyAnswers answers, JdbcClient database) {
    this.answers = answers;
    this.database = database;
  }

  /** Brings the number of responses up to so many. */
  void fill(SurveySummary survey, Definition definition, int wanted) {
    SplittableRandom random = new SplittableRandom(25);
    int there = count(survey);
    if (there < Math.min(wanted, SENT)) {
      send(survey, definition, Math.min(wanted, SENT) - there, random);
      there = Math.min(wanted, SENT);
    }
    while (there < wanted) {
      there += copy(survey, Math.min(BATCH, wanted - there));
    }
  }

  /** Sends so many as everybody's are sent. */
  void send(SurveySummary survey, Definition definition, int many, SplittableRandom random) {
    for (int i = 0; i < many; i++) {
      byte[] secret = new byte[Receipt.BYTES];
      random.nextBytes(secret);
      answers.submit(
          survey.handle(),
          Hash.ofReceipt(survey.handle(), Receipt.of(secret)),
          submission(definition, random).getBytes(StandardCharsets.UTF_8));
    }
  }

  private int count(SurveySummary survey) {
    return database
        .sql("SELECT COUNT(*) FROM survey_response WHERE survey_id = ?")
        .param(survey.id().value())
        .query(Integer.class)
        .single();
  }

  private int copy(SurveySummary survey, int rows) {
    return database
        .sql(
            """
            INSERT INTO survey_response (survey_id, response_key, state, version, week, language,
              channel, role, quotas, body, body_hash, sealed)
            SELECT r.survey_id, RANDOM_BYTES(32), r.state, r.version, r.week, r.language,
              r.channel, r.role, r.quotas, r.body, r.body_hash, r.sealed
            FROM (SELECT * FROM survey_response WHERE survey_id = :survey LIMIT :some) r
            JOIN (SELECT seq FROM seq_1_to_100) copies
            LIMIT :rows
            """)
        .param("survey", survey.id().value())
        .param("some", SENT)
        .param("rows", rows)
        .update();
  }

  private static String submission(Definition definition, SplittableRandom random) {
    Map<String, Object> answers = new LinkedHashMap<>();
    definition
        .questions()
        .forEach(question -> {
          Object value = value(question.form(), random);
          if (value != null) {
            answers.put(question.code(), value);
          }
        });
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", 1);
    body.put("language", "de");
    body.put("channel", "web");
    body.put("answers", answers);
    return JSON.writeValueAsString(body);
  }

  private static @org.jspecify.annotations.Nullable Object value(
      AnswerForm form, SplittableRandom random) {
    return switch (form) {
      case AnswerForm.Choice choice when choice.multiple() -> some(choice, random);
      case AnswerForm.Choice choice -> BenchAnswers.option(random, choice.options().size());
      case AnswerForm.Scale scale -> random.nextInt(scale.from(), scale.to() + 1);
      case AnswerForm.Numeric _ -> random.nextInt(0, 100);
      case AnswerForm.Words _ -> BenchAnswers.words(random, random.nextInt(5, 60));
      case AnswerForm.Moment _ ->
          "%d-%02d-01".formatted(random.nextInt(1960, 2026), random.nextInt(1, 13));
      default -> null;
    };
  }

  private static List<String> some(AnswerForm.Choice choice, SplittableRandom random) {
    List<String> chosen = new ArrayList<>();
    choice
        .options()
        .forEach(option -> {
          if (random.nextBoolean()) {
            chosen.add(option.code());
          }
        });
    return chosen.isEmpty() ? List.of(choice.options().getFirst().code()) : chosen;
  }
}

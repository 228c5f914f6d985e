package org.stadtmosaik.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.access.Discovery;
import org.stadtmosaik.survey.ProblemKind;
import org.stadtmosaik.survey.ReceiptView;
import org.stadtmosaik.survey.Submission;
import org.stadtmosaik.survey.SurveyEnvelope;
import tools.jackson.databind.JsonNode;

/** The description of the API says what the code does. */
class OpenApiTest {

  /** Fields that only the filters in front of the endpoints fill. */
  private static final Set<String> OF_FILTERS = Set.of("seconds", "work");

  private static final Map<String, Class<? extends Record>> SCHEMAS =
      Map.of(
          "SurveyEnvelope", SurveyEnvelope.class,
          "Spend", SurveyController.Spend.class,
          "Signed", SurveyController.Signed.class,
          "Entry", EntryController.Entry.class,
          "Submission", Submission.class,
          "Taken", ResponseController.Taken.class,
          "Held", ResponseController.Held.class,
          "ReceiptView", ReceiptView.class,
          "Problem", Problem.class);

  private final JsonNode description = OpenApi.description();

  @Test
  void describesEveryEndpoint() {
    Set<String> described = new TreeSet<>();
    description
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            Discovery.endpoints().stream()
                .filter(endpoint ->
                    endpoint.matches("\\w+ /api/v1/(staff/)?surveys/.*|GET /api/v1/openapi.json"))
                .toList());
  }

  @Test
  void describesEveryFieldOfWhatIsSentAndAnswered() {
    JsonNode schemas = description.at("/components/schemas");
    assertThat(List.copyOf(schemas.propertyNames()))
        .containsExactlyInAnyOrderElementsOf(SCHEMAS.keySet());
    SCHEMAS.forEach((name, type) -> {
      Set<String> fields = new TreeSet<>(schemas.get(name).get("properties").propertyNames());
      if (type == Problem.class) {
        fields.removeAll(OF_FILTERS);
      }
      assertThat(fields)
          .as(name)
          .isEqualTo(
              Arrays.stream(type.getRecordComponents())
                  .map(component -> component.getName())
                  .collect(Collectors.toCollection(TreeSet::new)));
    });
  }

  @Test
  void namesEveryKindOfProblemAndWhereItHappens() {
    Set<String> kinds = new TreeSet<>();
    description
        .at("/components/schemas/Problem/properties/kind/enum")
        .forEach(kind -> kinds.add(kind.stringValue()));
    Set<String> known =
        Arrays.stream(ProblemKind.values())
            .map(ProblemKind::word)
            .collect(Collectors.toCollection(TreeSet::new));
    known.add("header");
    assertThat(kinds).isEqualTo(known);

    Map<String, Integer> statuses =
        Arrays.stream(ProblemKind.values())
            .collect(Collectors.toMap(ProblemKind::word, ProblemKind::status));
    Set<String> happening = new TreeSet<>();
    for (JsonNode path : description.get("paths")) {
      for (JsonNode operation : path) {
        operation
            .get("responses")
            .properties()
            .forEach(response -> {
              if (response.getValue().at("/content/application~1problem+json").isObject()) {
                for (String kind :
                    response.getValue().get("description").stringValue().split(", ")) {
                  happening.add(kind);
                  assertThat(response.getKey())
                      .as(kind)
                      .isEqualTo(Integer.toString(statuses.getOrDefault(kind, 403)));
                }
              }
            });
      }
    }
    assertThat(happening).isEqualTo(known);
  }
}

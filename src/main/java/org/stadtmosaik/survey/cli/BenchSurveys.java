package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.Access;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Surveys that are there to be measured, in a commune and a project of their own. */
@Component
class BenchSurveys {

  /** Twelve questions on three pages. */
  static final String ASKED = "/bench/survey.json";

  /** Forty questions, for tables with forty columns. */
  static final String WIDE = "/bench/export.json";

  /** Forty questions that are counted. */
  static final String COUNTED = "/bench/results.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalizedText NAME = LocalizedText.of(Language.GERMAN, "Bench");

  private final Communes communes;
  private final Projects projects;
  private final Surveys surveys;

  BenchSurveys(Communes communes, Projects projects, Surveys surveys) {
    this.communes = communes;
    this.projects = projects;
    this.surveys = surveys;
  }

  /**
   * Publishes one.
   *
   * @param definition one of those above
   */
  SurveySummary publish(Actor.Command actor, String definition, Access access) {
    ObjectNode json = (ObjectNode) JSON.readTree(read(definition));
    json.put("access", access.word());
    // Each in a project of its own, so that the code can stay the same.
    String slug = "bench-" + UUID.randomUUID();
    CommuneSummary commune =
        communes
            .named("bench")
            .orElseGet(() -> communes.create(actor, "bench", NAME, List.of(), false));
    ProjectSummary project =
        projects.create(
            actor, commune.id(), new NewProject(slug, NAME, NAME, List.of(), List.of(), false));
    return surveys.publish(actor, project.id(), JSON.writeValueAsString(json));
  }

  private static String read(String name) {
    try (InputStream in = BenchSurveys.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

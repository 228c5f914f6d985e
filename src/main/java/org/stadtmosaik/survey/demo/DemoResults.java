package org.stadtmosaik.survey.demo;

import java.io.PrintStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.DemoProjectFinder;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.results.SurveyResults;
import tools.jackson.databind.node.ObjectNode;

/** What came of an invented survey that is over: released figures, and texts that were read. */
@Component
class DemoResults implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final DemoProjectFinder projects;
  private final Surveys surveys;
  private final SurveyResults results;
  private final DemoEnding ending;
  private final DemoModerator moderator;

  DemoResults(
      DemoProjectFinder projects,
      Surveys surveys,
      SurveyResults results,
      DemoEnding ending,
      DemoModerator moderator) {
    this.projects = projects;
    this.surveys = surveys;
    this.results = results;
    this.ending = ending;
    this.moderator = moderator;
  }

  /** After the surveys and their answers. */
  @Override
  public int order() {
    return 51;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoSurvey survey : DemoFile.read("surveys", DemoSurvey[].class)) {
      DemoSurvey.Ended ended = survey.ended();
      if (ended != null) {
        named(survey).filter(it -> !it.sealed()).ifPresent(it -> release(it, ended));
      }
    }
  }

  private Optional<SurveySummary> named(DemoSurvey survey) {
    String code =
        DemoFile.read("surveys/" + survey.file(), ObjectNode.class).get("code").stringValue();
    return projects
        .find(survey.commune(), survey.project())
        .flatMap(project -> surveys.named(project.id(), code));
  }

  private void release(SurveySummary survey, DemoSurvey.Ended ended) {
    results.split(COMMAND, survey.id(), ended.splits());
    ending.end(survey, ended.days());
    ended.released().forEach((question, by) -> results.release(COMMAND, survey.id(), question, by));
    moderator.read(survey, ended.text(), ended.declined());
  }
}

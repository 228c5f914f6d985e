package org.stadtmosaik.survey.results;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.domain.SurveyRow;
import org.stadtmosaik.survey.domain.SurveyStore;

/** The surveys whose results everybody reads, the same list for everybody. */
@Service
public class ReleasedResults {

  /** So many at most; who took part in an older one finds it on its project's page. */
  public static final int MOST = 200;

  private final SurveyStore surveys;
  private final Projects projects;
  private final Clock clock;

  ReleasedResults(SurveyStore surveys, Projects projects, Clock clock) {
    this.surveys = surveys;
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * Those of all projects that residents see, the newest first, {@link #MOST} at most, in a
   * constant number of queries.
   */
  @Transactional(readOnly = true)
  public List<SurveySummary> newest() {
    Instant now = clock.instant();
    List<SurveySummary> all =
        surveys.released(MOST).stream().map((SurveyRow row) -> row.summary(now)).toList();
    Set<ProjectId> seen =
        projects.get(all.stream().map(SurveySummary::project).distinct().toList()).stream()
            .map(ProjectSummary::id)
            .collect(java.util.stream.Collectors.toSet());
    return all.stream().filter(survey -> seen.contains(survey.project())).toList();
  }
}

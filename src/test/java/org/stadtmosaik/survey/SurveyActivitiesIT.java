package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** Surveys as a project's page offers them. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class SurveyActivitiesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures made;
  @Autowired private Surveys surveys;
  @Autowired private SurveyActivities activities;

  private Town town;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown();
  }

  @Test
  void readsAnyNumberOfSurveysInOneQuery() {
    made.aSurvey(town, "open");
    assertThat(fixtures.queries(() -> assertThat(shown()).hasSize(1))).isEqualTo(1);

    for (int i = 0; i < 9; i++) {
      made.aSurvey(town, "codes");
    }
    assertThat(fixtures.queries(() -> assertThat(shown()).hasSize(10))).isEqualTo(1);
  }

  @Test
  void leadsToThePageOfTheSurveyWhichIsNoneOfFlows() {
    SurveySummary survey = made.aSurvey(town, "account");

    Activity activity = shown().getFirst();

    assertThat(activity.path()).isEqualTo("s/" + survey.handle());
    assertThat(activity.own()).isTrue();
    assertThat(activity.sentence())
        .isEqualTo("Dauert etwa 1 Minute. Von jedem Gerät einmal, ohne Namen.");
  }

  @Test
  void offersNothingThatNobodyCanAnswerAnyMore() {
    SurveySummary survey = made.aSurvey(town, "open");

    surveys.close(new Actor.Command("test"), survey.id());

    assertThat(shown()).isEmpty();
  }

  private List<Activity> shown() {
    return activities
        .activities(List.of(town.project().id()), Language.GERMAN)
        .getOrDefault(town.project().id(), List.of());
  }
}

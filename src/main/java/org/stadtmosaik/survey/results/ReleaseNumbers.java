package org.stadtmosaik.survey.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.domain.QuotaStore;
import org.stadtmosaik.survey.domain.SurveyRow;
import org.stadtmosaik.survey.domain.SurveyState;
import org.stadtmosaik.survey.domain.SurveyStore;
import org.stadtmosaik.survey.domain.Tallied;
import org.stadtmosaik.survey.domain.TallyStore;

/** The figures of a question for its release, from a survey in which nothing changes any more. */
@Component
class ReleaseNumbers {

  private final SurveyStore surveys;
  private final Layouts layouts;
  private final TallyStore tallies;
  private final QuotaStore quotas;
  private final ResultStore store;

  ReleaseNumbers(
      SurveyStore surveys,
      Layouts layouts,
      TallyStore tallies,
      QuotaStore quotas,
      ResultStore store) {
    this.surveys = surveys;
    this.layouts = layouts;
    this.tallies = tallies;
    this.quotas = quotas;
    this.store = store;
  }

  /**
   * With reasons for what is hidden.
   *
   * @throws ConflictException with the reason, if it has not ended or it would not be safe
   */
  List<QuestionResult> results(UUID survey, String question, @Nullable String crossedBy) {
    SurveyRow row = surveys.byId(survey).orElseThrow(NotFoundException::new);
    if (row.state() != SurveyState.SEALED) {
      throw new ConflictException("surveytally.error.open");
    }
    Tallied tallied = tallies.tallied(survey).orElseGet(Tallied::nothing);
    if (!tallied.isReady("")) {
      throw new ConflictException("surveytally.error.counting");
    }
    Releasing releasing =
        new Releasing(
            layouts.of(survey),
            tallies.read(survey, ""),
            store.shown(survey),
            store.released(survey),
            room(row));
    List<QuestionResult> own = releasing.own(question);
    if (crossedBy == null) {
      return own;
    }
    if (!tallied.splits().contains(crossedBy)) {
      throw new ConflictException("surveytally.error.unsplit");
    }
    if (!tallied.isReady(crossedBy)) {
      throw new ConflictException("surveytally.error.counting");
    }
    return releasing.crossed(question, crossedBy, tallies.read(survey, crossedBy));
  }

  /** By the newest version: older ones may have had other limits, which only makes it stricter. */
  private Map<String, Integer> room(SurveyRow survey) {
    Definition definition =
        surveys
            .definition(survey.id(), survey.version())
            .map(DefinitionReader::read)
            .orElseThrow(NotFoundException::new);
    Map<String, Integer> filled = quotas.filled(survey.id());
    Map<String, Integer> room = new HashMap<>();
    for (Definition.Quota quota : definition.quotas()) {
      room.put(quota.code(), quota.limit() - filled.getOrDefault(quota.code(), 0));
    }
    return room;
  }
}

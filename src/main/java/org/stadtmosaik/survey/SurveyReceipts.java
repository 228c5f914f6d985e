package org.stadtmosaik.survey;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.stadtmosaik.survey.domain.Commits;
import org.stadtmosaik.survey.domain.LiveSurvey;
import org.stadtmosaik.survey.domain.LiveSurveys;
import org.stadtmosaik.survey.domain.ResponseStore;
import org.stadtmosaik.survey.domain.StoredResponse;
import org.stadtmosaik.survey.secret.Hash;
import org.stadtmosaik.survey.secret.Receipt;
import org.stadtmosaik.survey.tally.Counted;
import org.stadtmosaik.survey.tally.StoredAnswers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever holds an answer's receipt may do with it, until the survey is sealed. */
@Service
public class SurveyReceipts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LiveSurveys live;
  private final ResponseStore responses;
  private final Commits commits;

  SurveyReceipts(LiveSurveys live, ResponseStore responses, Commits commits) {
    this.live = live;
    this.responses = responses;
    this.commits = commits;
  }

  /**
   * The answer.
   *
   * @param receipt as it was typed or scanned
   * @throws SurveyRefusedException if there is no answer for it, or no longer
   */
  public ReceiptView read(String handle, String receipt) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    StoredResponse response =
        responses
            .read(survey.row().id(), key(handle, receipt))
            .orElseThrow(SurveyReceipts::unknown);
    JsonNode body = JSON.readTree(response.body());
    JsonNode order = body.get("order");
    return new ReceiptView(
        response.version(),
        response.language(),
        Objects.requireNonNull(body.get("answers")).toString(),
        order == null ? null : order.toString(),
        response.channel());
  }

  /**
   * Takes the answer back, once or again.
   *
   * @throws SurveyRefusedException if there was no answer for it, or it cannot be told any more
   */
  public void withdraw(String handle, String receipt) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    Hash key = key(handle, receipt);
    boolean known =
        commits.commit(batch ->
            batch.standing(survey.row().id()).isAlive()
                && ResponseStore.withdraw(
                    batch,
                    survey.row().id(),
                    key,
                    (version, body) -> counted(survey, version, body)));
    if (!known) {
      throw unknown();
    }
  }

  private List<Counted> counted(LiveSurvey survey, int version, String body) {
    return live.version(survey, version)
        .map(found -> found.counter().count(StoredAnswers.read(body)))
        .orElse(List.of());
  }

  private static Hash key(String handle, String receipt) {
    return Receipt.read(receipt)
        .map(read -> Hash.ofReceipt(handle, read))
        .orElseThrow(SurveyReceipts::unknown);
  }

  private static SurveyRefusedException unknown() {
    return new SurveyRefusedException(ProblemKind.RECEIPT_UNKNOWN);
  }
}

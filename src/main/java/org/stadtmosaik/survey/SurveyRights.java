package org.stadtmosaik.survey;

import java.sql.SQLException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.domain.Batch;
import org.stadtmosaik.survey.domain.Commits;
import org.stadtmosaik.survey.domain.KeyPurpose;
import org.stadtmosaik.survey.domain.LiveSurvey;
import org.stadtmosaik.survey.domain.LiveSurveys;
import org.stadtmosaik.survey.domain.RightStore;
import org.stadtmosaik.survey.secret.BlindKey;
import org.stadtmosaik.survey.secret.Code;
import org.stadtmosaik.survey.secret.Hash;

/**
 * Gives a signature for a right to answer, over something that cannot be seen here. What the
 * signature is shown with later cannot be told from all others.
 */
@Service
public class SurveyRights {

  private final LiveSurveys live;
  private final Commits commits;
  private final RightStore rights;
  private final Clock clock;

  SurveyRights(LiveSurveys live, Commits commits, RightStore rights, Clock clock) {
    this.live = live;
    this.commits = commits;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Spends a code; the same blinded message gets the same signature each time.
   *
   * @param code as it was typed
   * @param blinded as long as the key, 256 bytes
   * @return the blind signature
   * @throws SurveyRefusedException if the code is unknown, revoked or spent for something else, or
   *     the survey does not take codes now
   */
  public byte[] spend(String handle, String code, byte[] blinded) {
    LiveSurvey survey = survey(handle, Access.CODES);
    BlindKey key = key(survey, KeyPurpose.ANSWER, blinded);
    Hash right = right(handle, code);
    Hash asked = Hash.of(blinded);
    RightStore.Spending spending =
        commits.commit(batch -> {
          requireOpen(batch, survey);
          return RightStore.spend(batch, survey.row().id(), right, asked);
        });
    return signature(spending, key, blinded, ProblemKind.CODE_SPENT);
  }

  /**
   * Whether a code could be spent; nothing is spent.
   *
   * @throws SurveyRefusedException as {@link #spend}
   */
  public void look(String handle, String code) {
    LiveSurvey survey = survey(handle, Access.CODES);
    Hash right = right(handle, code);
    RightStore.State state =
        rights
            .state(survey.row().id(), right)
            .orElseThrow(() -> new SurveyRefusedException(ProblemKind.CODE_UNKNOWN));
    switch (state) {
      case OPEN -> requireOpen(survey);
      case SPENT -> throw new SurveyRefusedException(ProblemKind.CODE_SPENT);
      case REVOKED -> throw new SurveyRefusedException(ProblemKind.CODE_UNKNOWN);
    }
  }

  /**
   * Spends a resident's own right, which everybody has once by their account.
   *
   * @throws SurveyRefusedException to anybody but a resident, and as {@link #spend}
   */
  public byte[] spend(Actor actor, String handle, byte[] blinded) {
    LiveSurvey survey = survey(handle, Access.ACCOUNT);
    if (!(actor instanceof Actor.Resident resident)) {
      throw new SurveyRefusedException(ProblemKind.NO_DEVICE);
    }
    BlindKey key = key(survey, KeyPurpose.ANSWER, blinded);
    Hash right =
        Hash.ofResident(handle, survey.row().project(), resident.in(survey.row().project()));
    Hash asked = Hash.of(blinded);
    RightStore.Spending spending =
        commits.commit(batch -> {
          requireOpen(batch, survey);
          return RightStore.spendOwn(batch, survey.row().id(), right, asked);
        });
    return signature(spending, key, blinded, ProblemKind.ACCOUNT_SPENT);
  }

  /**
   * Lets a member of staff enter what somebody else answered. Nothing is stored, nor who it was.
   *
   * @throws SurveyRefusedException to everybody who does not work in the survey's commune, and if
   *     the survey takes no answers
   */
  public byte[] enter(Actor actor, String handle, byte[] blinded) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    actor.require(survey.row().commune(), Role.colleagues());
    BlindKey key = key(survey, KeyPurpose.HELPER, blinded);
    if (!survey.row().phase(clock.instant()).takesAnswers()) {
      throw over(survey);
    }
    return key.sign(blinded);
  }

  private LiveSurvey survey(String handle, Access access) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    if (survey.row().access() != access) {
      throw new SurveyRefusedException(ProblemKind.NO_RIGHT_NEEDED);
    }
    return survey;
  }

  private static Hash right(String handle, String code) {
    return Code.read(code)
        .map(read -> Hash.ofCode(handle, read))
        .orElseThrow(() -> new SurveyRefusedException(ProblemKind.CODE_UNKNOWN));
  }

  private static BlindKey key(LiveSurvey survey, KeyPurpose purpose, byte[] blinded) {
    BlindKey key =
        survey.key(purpose).orElseThrow(() -> new SurveyRefusedException(ProblemKind.CLOSED));
    if (!key.takes(blinded)) {
      throw new SurveyRefusedException(ProblemKind.BLINDED);
    }
    return key;
  }

  private static byte[] signature(
      RightStore.Spending spending, BlindKey key, byte[] blinded, ProblemKind spent) {
    return switch (spending) {
      case SIGN -> key.sign(blinded);
      case SPENT -> throw new SurveyRefusedException(spent);
      case UNKNOWN -> throw new SurveyRefusedException(ProblemKind.CODE_UNKNOWN);
    };
  }

  // In the grace too: who opened the survey in time spends the code only when sending.
  private void requireOpen(Batch batch, LiveSurvey survey) throws SQLException {
    if (!batch.standing(survey.row().id()).takesAnswers(clock.instant())) {
      throw over(survey);
    }
  }

  private void requireOpen(LiveSurvey survey) {
    if (!survey.row().phase(clock.instant()).takesAnswers()) {
      throw over(survey);
    }
  }

  private SurveyRefusedException over(LiveSurvey survey) {
    return new SurveyRefusedException(
        survey.row().phase(clock.instant()) == SurveyPhase.UPCOMING
            ? ProblemKind.NOT_OPEN
            : ProblemKind.CLOSED);
  }
}

package org.stadtmosaik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.stadtmosaik.survey.domain.DraftStore;
import org.stadtmosaik.survey.domain.LiveSurvey;
import org.stadtmosaik.survey.domain.LiveSurveys;
import org.stadtmosaik.survey.secret.Hash;

/** What somebody began on one device and goes on with on another: encrypted on the phone. */
@Service
public class SurveyDrafts {

  /** Bytes of a draft at most. */
  public static final int MAX_BYTES = 256_000;

  /** A nonce and a tag (AES-GCM) are there in any case. */
  private static final int MIN_BYTES = 12 + 16;

  /** Days for which a draft is kept after it was last written. */
  public static final int DAYS = 14;

  private final LiveSurveys live;
  private final DraftStore drafts;
  private final Clock clock;

  SurveyDrafts(LiveSurveys live, DraftStore drafts, Clock clock) {
    this.live = live;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Keeps a draft, in place of the one before.
   *
   * @throws SurveyRefusedException if it is too large, or the survey takes no answers
   */
  public void put(String handle, Hash id, byte[] content) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    if (content.length > MAX_BYTES) {
      throw new SurveyRefusedException(ProblemKind.TOO_LARGE);
    }
    if (content.length < MIN_BYTES) {
      throw new SurveyRefusedException(ProblemKind.UNREADABLE);
    }
    if (!survey.row().phase(clock.instant()).takesAnswers()) {
      throw new SurveyRefusedException(ProblemKind.CLOSED);
    }
    drafts.put(survey.row().id(), id, content, today().plusDays(DAYS));
  }

  /**
   * @throws SurveyRefusedException if there is none
   */
  public byte[] get(String handle, Hash id) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    return drafts
        .get(survey.row().id(), id, today())
        .orElseThrow(() -> new SurveyRefusedException(ProblemKind.DRAFT_UNKNOWN));
  }

  /** Throws a draft away, if there is one. */
  public void remove(String handle, Hash id) {
    LiveSurvey survey = live.find(handle).orElseThrow(Surveys::notFound);
    drafts.remove(survey.row().id(), id);
  }

  /** Throws away what nobody has come back to; for the job that clears up. */
  public void removeExpired() {
    drafts.removeExpired(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

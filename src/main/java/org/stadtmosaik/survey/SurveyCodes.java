package org.stadtmosaik.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.domain.RightStore;
import org.stadtmosaik.survey.domain.SurveyRow;
import org.stadtmosaik.survey.domain.SurveyState;
import org.stadtmosaik.survey.secret.Code;
import org.stadtmosaik.survey.secret.Hash;

/**
 * Codes that let somebody answer once. They exist in what is made of them now and nowhere else: the
 * database has their hashes.
 */
@Service
public class SurveyCodes {

  /** Codes that are generated in one go. */
  public static final int MOST = 20_000;

  private final SurveyAccess access;
  private final RightStore rights;
  private final AuditLog audit;

  SurveyCodes(SurveyAccess access, RightStore rights, AuditLog audit) {
    this.access = access;
    this.rights = rights;
    this.audit = audit;
  }

  /**
   * Generates codes.
   *
   * @param count from 1 to {@link #MOST}
   * @return the codes, in no order; this is the only time that they can be had
   * @throws org.stadtmosaik.shared.NotFoundException if there is no such survey in a commune of
   *     theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   * @throws InvalidInputException if that is none, or too many
   * @throws ConflictException if this survey needs no codes, or has ended
   */
  @Transactional
  public List<Code> generate(Actor actor, SurveyId id, int count) {
    SurveyRow row = access.run(actor, id);
    if (count < 1 || count > MOST) {
      throw new InvalidInputException("count", "survey.error.count", MOST);
    }
    requireAlive(row);
    List<Code> codes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      codes.add(Code.random());
    }
    rights.add(row.id(), codes.stream().map(code -> Hash.ofCode(row.handle(), code)).toList());
    record(actor, row, "survey.codesMade", count);
    return List.copyOf(codes);
  }

  /**
   * Takes one code back, by its letters.
   *
   * @return whether there was one that was not spent
   * @throws org.stadtmosaik.shared.NotFoundException as {@link #generate}
   */
  @Transactional
  public boolean revoke(Actor actor, SurveyId id, String code) {
    SurveyRow row = access.run(actor, id);
    requireAlive(row);
    boolean revoked =
        Code.read(code)
            .map(read -> rights.revoke(row.id(), Hash.ofCode(row.handle(), read)))
            .orElse(false);
    if (revoked) {
      record(actor, row, "survey.codesRevoked", 1);
    }
    return revoked;
  }

  /**
   * Takes all codes back that are not spent; they are not counted, as that would tell how many are.
   *
   * @throws org.stadtmosaik.shared.NotFoundException as {@link #generate}
   */
  @Transactional
  public void revokeUnspent(Actor actor, SurveyId id) {
    SurveyRow row = access.run(actor, id);
    requireAlive(row);
    rights.revokeOpen(row.id());
    audit.record(actor, row.commune(), "survey.allCodesRevoked", Surveys.subject(row), Map.of());
  }

  private void record(Actor actor, SurveyRow row, String action, int count) {
    audit.record(
        actor,
        row.commune(),
        action,
        Surveys.subject(row),
        Map.of("count", Integer.toString(count)));
  }

  private static void requireAlive(SurveyRow row) {
    if (row.access() != Access.CODES) {
      throw new ConflictException("survey.error.noCodes");
    }
    if (row.state() != SurveyState.PUBLISHED) {
      throw new ConflictException("survey.error.ended");
    }
  }
}

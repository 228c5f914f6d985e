package org.stadtmosaik.survey.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stadtmosaik.survey.definition.AnswerCheck;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.secret.BlindKey;
import org.stadtmosaik.survey.tally.Counter;

/**
 * A survey with all that is needed to answer it, as it was a moment ago.
 *
 * @param current the newest version
 * @param keys none once they are destroyed
 * @param full codes of the quotas that take no more
 */
public record LiveSurvey(
    SurveyRow row, Version current, Map<KeyPurpose, BlindKey> keys, Set<String> full) {

  public Optional<BlindKey> key(KeyPurpose purpose) {
    return Optional.ofNullable(keys.get(purpose));
  }

  /**
   * A published version, which never changes.
   *
   * @param hash of its JSON
   * @param counter what its responses count for
   */
  public record Version(
      int number, Definition definition, AnswerCheck check, byte[] hash, Counter counter) {}
}

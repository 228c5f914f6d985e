package org.stadtmosaik.survey;

import java.util.Locale;

/** Why the API for surveys refuses something, each with its HTTP status (RFC 9110). */
public enum ProblemKind {
  NOT_FOUND(404),
  UNREADABLE(400),
  NOT_OPEN(409),
  CLOSED(410),
  VERSION_UNKNOWN(409),
  SIGNATURE(403),
  ANSWER(422),
  PHOTO(422),
  QUOTA_FULL(422),
  KEY_USED(409),
  WITHDRAWN(410),
  TOO_LARGE(413),
  NO_RIGHT_NEEDED(409),
  CODE_UNKNOWN(403),
  CODE_SPENT(409),
  ACCOUNT_SPENT(409),
  NO_DEVICE(401),
  BLINDED(422),
  RECEIPT_UNKNOWN(404),
  DRAFT_UNKNOWN(404),
  FORBIDDEN(403),
  SLOWER(429),
  FAILURE(500);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** Its name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its heading; {@code .detail} beside it says what to do. */
  public String key() {
    return "survey.problem." + word();
  }
}

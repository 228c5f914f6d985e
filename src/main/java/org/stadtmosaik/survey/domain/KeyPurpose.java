package org.stadtmosaik.survey.domain;

/** What a blind signature is for. */
public enum KeyPurpose {
  /** An answer by somebody with a code or an account. */
  ANSWER,
  /** What a helper enters for somebody else. */
  HELPER
}

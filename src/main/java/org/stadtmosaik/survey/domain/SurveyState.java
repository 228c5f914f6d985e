package org.stadtmosaik.survey.domain;

/** What a survey's rows may still become. */
public enum SurveyState {
  PUBLISHED,
  /** Closed for good: rows are being rewritten, nothing comes in or goes out. */
  SEALING,
  SEALED
}

/**
 * Questionnaires from elsewhere and back: LimeSurvey's .lss and XLSForm, with a report on every
 * question.
 */
@NullMarked
package org.stadtmosaik.survey.transfer;

import org.jspecify.annotations.NullMarked;

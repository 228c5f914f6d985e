/**
 * Questions to take over into questionnaires: the portal's, written in six languages, a commune's,
 * and everybody's own. {@link org.stadtmosaik.survey.library.QuestionLibrary} is the way in; what
 * is taken out is a question's JSON with codes that the questionnaire does not have yet.
 */
@NullMarked
package org.stadtmosaik.survey.library;

import org.jspecify.annotations.NullMarked;

/**
 * Results of surveys for those who work on them: live figures, what is released, written answers.
 */
@NullMarked
package org.stadtmosaik.survey.ui.results;

import org.jspecify.annotations.NullMarked;

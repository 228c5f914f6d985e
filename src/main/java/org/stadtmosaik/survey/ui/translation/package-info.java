/** Translating a questionnaire: text by text beside the original, or by files for translators. */
@NullMarked
package org.stadtmosaik.survey.ui.translation;

import org.jspecify.annotations.NullMarked;

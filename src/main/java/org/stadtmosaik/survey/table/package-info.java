/**
 * Responses as tables: which columns there are over all versions of a survey, how a response fills
 * them, and what each of them means.
 */
@NullMarked
package org.stadtmosaik.survey.table;

import org.jspecify.annotations.NullMarked;

/**
 * What is wrong with a questionnaire, or could be better, before it is published: pure functions
 * without Spring or database.
 */
@NullMarked
package org.stadtmosaik.survey.checking;

import org.jspecify.annotations.NullMarked;

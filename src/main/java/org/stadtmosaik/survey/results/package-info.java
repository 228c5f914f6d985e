/**
 * Results of surveys: live for staff in steps of five, and released question by question for
 * everybody.
 */
@NullMarked
package org.stadtmosaik.survey.results;

import org.jspecify.annotations.NullMarked;

/**
 * Surveys: written as definitions in many languages, answered on the phone and offline if need be,
 * checked as a whole on the server, kept so that nobody can tell whose an answer is, and taken out
 * as tables.
 */
@ApplicationModule(displayName = "Survey")
@NullMarked
package org.stadtmosaik.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * A questionnaire while it is being written: a definition that may be unfinished, what can be done
 * to it, and what undoes that again. Pure: no database, no clock, no page.
 */
@NullMarked
package org.stadtmosaik.survey.writing.document;

import org.jspecify.annotations.NullMarked;

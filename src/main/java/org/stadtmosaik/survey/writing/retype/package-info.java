/**
 * Makes a question one of another type: which types it can become, what has to be done for it, what
 * is lost on the way, and what conditions on its answer become. Pure functions.
 */
@NullMarked
package org.stadtmosaik.survey.writing.retype;

import org.jspecify.annotations.NullMarked;

/**
 * Conditions as people write them: a small tree that can be read from and written as the JsonLogic
 * that phones and server run, and said as a sentence. Pure functions without Spring or database.
 */
@NullMarked
package org.stadtmosaik.survey.condition;

import org.jspecify.annotations.NullMarked;

/** Tallies that are kept as answers come in, and the full count that proves them equal. */
@NullMarked
package org.stadtmosaik.survey.tally;

import org.jspecify.annotations.NullMarked;

/** The editor for conditions: lines to choose from, their sentence, and the text behind them. */
@NullMarked
package org.stadtmosaik.survey.ui.condition;

import org.jspecify.annotations.NullMarked;

/** Commands of the launcher about surveys, and what measures them. */
@NullMarked
package org.stadtmosaik.survey.cli;

import org.jspecify.annotations.NullMarked;

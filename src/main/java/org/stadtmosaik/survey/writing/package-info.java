/**
 * Writing surveys: questionnaires that may be unfinished, edited by several people at once, stored
 * with each edit, and published as versions of surveys.
 */
@NullMarked
package org.stadtmosaik.survey.writing;

import org.jspecify.annotations.NullMarked;

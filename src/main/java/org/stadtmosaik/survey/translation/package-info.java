/**
 * The texts of a questionnaire in its languages: which are missing or stale, and how they go out to
 * translators and come back, as XLIFF 2 (OASIS, "XLIFF Version 2.0") or as a table. Files are read
 * as a whole before anything changes; what cannot be taken is told line by line.
 */
@NullMarked
package org.stadtmosaik.survey.translation;

import org.jspecify.annotations.NullMarked;

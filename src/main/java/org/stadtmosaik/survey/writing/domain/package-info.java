/** Rows of questionnaires. */
@NullMarked
package org.stadtmosaik.survey.writing.domain;

import org.jspecify.annotations.NullMarked;

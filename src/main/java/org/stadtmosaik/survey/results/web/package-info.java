/** The pages on which everybody reads what came of a survey: HTML first, charts later. */
@NullMarked
package org.stadtmosaik.survey.results.web;

import org.jspecify.annotations.NullMarked;

/** Surveys over HTTP, as {@code /api/v1/openapi.json} describes them. */
@NullMarked
package org.stadtmosaik.survey.web;

import org.jspecify.annotations.NullMarked;

/**
 * What both importers build: codes, texts, a definition of schema 1, and the report that goes with
 * it. Pure.
 */
@NullMarked
package org.stadtmosaik.survey.transfer.draft;

import org.jspecify.annotations.NullMarked;

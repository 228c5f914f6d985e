/**
 * What a survey asks and which answers it takes: pure functions without Spring or database. {@link
 * org.stadtmosaik.survey.definition.DefinitionReader} reads and judges a definition, {@link
 * org.stadtmosaik.survey.definition.AnswerCheck} judges what a phone sends by the same rules that
 * the phone went by.
 */
@NullMarked
package org.stadtmosaik.survey.definition;

import org.jspecify.annotations.NullMarked;

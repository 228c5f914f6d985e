/**
 * Conditions of LimeSurvey's Expression Manager and of XLSForm's XPath, as trees and as JsonLogic.
 * Pure.
 */
@NullMarked
package org.stadtmosaik.survey.transfer.expression;

import org.jspecify.annotations.NullMarked;

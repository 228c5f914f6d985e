/** Invented surveys, with invented answers. */
@NullMarked
package org.stadtmosaik.survey.demo;

import org.jspecify.annotations.NullMarked;

/** Codes on paper: letters and cards with QR codes, in several languages. */
@NullMarked
package org.stadtmosaik.survey.letters;

import org.jspecify.annotations.NullMarked;

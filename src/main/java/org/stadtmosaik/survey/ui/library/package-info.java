/** Looking through the library of questions, taking over from it, and keeping in it. */
@NullMarked
package org.stadtmosaik.survey.ui.library;

import org.jspecify.annotations.NullMarked;

/** Where surveys are written: the list of questions, a form for each, the phone beside them. */
@NullMarked
package org.stadtmosaik.survey.ui.build;

import org.jspecify.annotations.NullMarked;

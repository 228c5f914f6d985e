/** Bringing surveys in from files, the reports on that, and taking questionnaires out. */
@NullMarked
package org.stadtmosaik.survey.ui.transfer;

import org.jspecify.annotations.NullMarked;

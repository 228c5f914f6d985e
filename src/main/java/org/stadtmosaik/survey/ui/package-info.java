/** The staff's pages of surveys; residents answer on a page of its own, see {@code web}. */
@NullMarked
package org.stadtmosaik.survey.ui;

import org.jspecify.annotations.NullMarked;

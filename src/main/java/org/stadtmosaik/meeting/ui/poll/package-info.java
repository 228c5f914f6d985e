/** The lead's pages of date polls; residents answer on a page of its own, see {@code web}. */
@NullMarked
package org.stadtmosaik.meeting.ui.poll;

import org.jspecify.annotations.NullMarked;

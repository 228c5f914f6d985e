/** A resident's own calendar. */
@NullMarked
package org.stadtmosaik.meeting.ui.calendar;

import org.jspecify.annotations.NullMarked;

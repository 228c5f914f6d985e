/** Calendars to subscribe to. */
@NullMarked
package org.stadtmosaik.meeting.web.calendar;

import org.jspecify.annotations.NullMarked;

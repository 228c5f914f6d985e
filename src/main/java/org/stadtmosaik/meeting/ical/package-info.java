/**
 * Calendar files (RFC 5545, 5546, 7986), from plain values and without a database: what a meeting
 * is to a calendar program. The rules are written down as tests, and a second parser reads what is
 * written here.
 */
@NullMarked
package org.stadtmosaik.meeting.ical;

import org.jspecify.annotations.NullMarked;

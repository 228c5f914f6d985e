/** The list at the door: its page, its worker, and how phones send what was tapped. */
@NullMarked
package org.stadtmosaik.meeting.web.checkin;

import org.jspecify.annotations.NullMarked;

/** The page of a meeting at {@code /m/}: what it is, who signs up, and what becomes of that. */
@NullMarked
package org.stadtmosaik.meeting.web.meeting;

import org.jspecify.annotations.NullMarked;

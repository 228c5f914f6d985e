/**
 * Neighbourhood meetings: date polls that ask for needs before a date is fixed, meetings with
 * sign-up, waiting list and calendar entries, and what was said there.
 *
 * <p>Uses shared, shell, account, audit, commune, project, deliberation, notification, idea
 * (links), survey (follow-up questions) and results; none of them knows meetings.
 */
@ApplicationModule(displayName = "Meeting")
@NullMarked
package org.stadtmosaik.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Rows and rules of date polls, meetings and registrations. */
@NullMarked
package org.stadtmosaik.meeting.domain;

import org.jspecify.annotations.NullMarked;

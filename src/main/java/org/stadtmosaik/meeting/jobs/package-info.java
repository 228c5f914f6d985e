/** What meetings have done in the background. */
@NullMarked
package org.stadtmosaik.meeting.jobs;

import org.jspecify.annotations.NullMarked;

/** Commands of the launcher. */
@NullMarked
package org.stadtmosaik.meeting.cli;

import org.jspecify.annotations.NullMarked;

/** The staff's pages of meetings and places. */
@NullMarked
package org.stadtmosaik.meeting.ui.meeting;

import org.jspecify.annotations.NullMarked;

/** The page on which residents answer a date poll, and what its script talks to. */
@NullMarked
package org.stadtmosaik.meeting.web.poll;

import org.jspecify.annotations.NullMarked;

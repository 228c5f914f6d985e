/** What the light pages of polls and meetings have in common: forms that work without script. */
@NullMarked
package org.stadtmosaik.meeting.web;

import org.jspecify.annotations.NullMarked;

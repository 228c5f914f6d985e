/** Invented meetings and date polls in the invented projects. */
@NullMarked
package org.stadtmosaik.meeting.demo;

import org.jspecify.annotations.NullMarked;

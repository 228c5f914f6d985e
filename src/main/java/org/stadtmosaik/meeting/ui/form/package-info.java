/** Fields that the forms of date polls and of meetings have in common. */
@NullMarked
package org.stadtmosaik.meeting.ui.form;

import org.jspecify.annotations.NullMarked;

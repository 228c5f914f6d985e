/** When mails are sent and when they are forgotten. */
@NullMarked
package org.stadtmosaik.notification.jobs;

import org.jspecify.annotations.NullMarked;

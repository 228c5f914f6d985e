/** Stopping mails with what stands in them. */
@NullMarked
package org.stadtmosaik.notification.web;

import org.jspecify.annotations.NullMarked;

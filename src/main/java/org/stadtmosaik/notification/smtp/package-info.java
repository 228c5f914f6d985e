/** Mails on their way: settings, the letter with its two parts, and the sending. */
@NullMarked
package org.stadtmosaik.notification.smtp;

import org.jspecify.annotations.NullMarked;

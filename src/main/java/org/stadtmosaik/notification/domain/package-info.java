/** The outbox: mails as they are stored. */
@NullMarked
package org.stadtmosaik.notification.domain;

import org.jspecify.annotations.NullMarked;

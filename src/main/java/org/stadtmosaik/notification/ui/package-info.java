/** The outbox as operators see it. */
@NullMarked
package org.stadtmosaik.notification.ui;

import org.jspecify.annotations.NullMarked;

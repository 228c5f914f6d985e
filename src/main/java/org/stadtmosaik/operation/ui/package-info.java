/** Pages for those who run the portal. */
@NullMarked
package org.stadtmosaik.operation.ui;

import org.jspecify.annotations.NullMarked;

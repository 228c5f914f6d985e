/** The log as administrators read it. */
@NullMarked
package org.stadtmosaik.audit.ui;

import org.jspecify.annotations.NullMarked;

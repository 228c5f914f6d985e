/** Commands of the launcher that concern the portal as a whole. */
@NullMarked
package org.stadtmosaik.operation.cli;

import org.jspecify.annotations.NullMarked;

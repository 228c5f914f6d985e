/**
 * Running the portal: what the launcher starts, the settings, the embedded database and who owns
 * it, the first start, and the commands. Features take part through {@code Command} and {@code
 * FirstStart}; this module knows none of them.
 */
@ApplicationModule(displayName = "Operation")
@NullMarked
package org.stadtmosaik.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

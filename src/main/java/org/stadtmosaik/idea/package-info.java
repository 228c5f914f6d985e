/**
 * Idea boards: what residents write, support and say to each other's ideas; import of what came in
 * elsewhere, and the board as tables.
 */
@ApplicationModule(displayName = "Idea")
@NullMarked
package org.stadtmosaik.idea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

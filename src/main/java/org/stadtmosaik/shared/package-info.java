/**
 * Small value types that every room uses: who acts, in which language, what a text in many
 * languages is, and how a refusal is said. No beans, no tables.
 */
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.stadtmosaik.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

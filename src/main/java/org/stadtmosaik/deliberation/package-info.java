/**
 * Choices that a group can stand behind, as pure functions: what goes in are answers, what comes
 * out is a comparison that a person can explain and decide by. No beans, no tables, no texts.
 */
@ApplicationModule(
    displayName = "Deliberation",
    allowedDependencies = {})
@NullMarked
package org.stadtmosaik.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

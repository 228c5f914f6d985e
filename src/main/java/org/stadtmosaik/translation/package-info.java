/**
 * What people wrote, in the reader's language: by people, by people who looked at a machine's work,
 * or by a machine that an operator has set. Knows no feature: a feature says what it has by {@link
 * org.stadtmosaik.translation.Translatable} and brings its originals.
 */
@ApplicationModule(
    displayName = "Translation",
    allowedDependencies = {"shared", "audit", "shell", "account", "commune", "operation"})
@NullMarked
package org.stadtmosaik.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * Finding things by their words. A feature implements {@link org.stadtmosaik.search.Searchable} and
 * says when one of its things changed; what can be found, and as what it is shown, the feature
 * decides anew each time.
 */
@ApplicationModule(
    displayName = "Search",
    allowedDependencies = {"shared", "shell", "operation"})
@NullMarked
package org.stadtmosaik.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

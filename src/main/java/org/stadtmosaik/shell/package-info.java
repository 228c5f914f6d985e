/**
 * What every page stands in: the boot page, the two layouts with their navigation, the reader's
 * language, the building blocks of pages, and what a person sees when something is refused or
 * fails. Features depend on it and appear in it through {@link
 * org.stadtmosaik.shell.NavigationEntry}; it knows none of them.
 */
@ApplicationModule(displayName = "Shell", allowedDependencies = "shared")
@NullMarked
package org.stadtmosaik.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

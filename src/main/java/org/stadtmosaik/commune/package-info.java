/**
 * The tenant: communes, their neighbourhoods, and which staff have which role there. Implements
 * {@code account.Authorities}; knows nothing of what happens inside a commune's projects.
 */
@ApplicationModule(displayName = "Commune")
@NullMarked
package org.stadtmosaik.commune;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * The pages that the law asks for: imprint, privacy notice, accessibility statement with its
 * feedback form, terms, licences. The portal brings templates in every language; a commune fills in
 * its facts and publishes, and what is missing is shown as a gap. A room of its own: no feature
 * owns these pages, and whoever answers for them is the commune's administration.
 */
@ApplicationModule(displayName = "Legal")
@NullMarked
package org.stadtmosaik.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

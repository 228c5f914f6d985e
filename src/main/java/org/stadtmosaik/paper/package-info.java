/**
 * What everything printed has in common: fonts with all scripts of the portal, texts in several
 * languages as large as their room allows, QR codes, PDF files.
 */
@ApplicationModule(displayName = "Paper")
@NullMarked
package org.stadtmosaik.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

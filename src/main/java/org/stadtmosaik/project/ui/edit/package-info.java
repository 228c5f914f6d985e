/** The pages on which staff write projects. */
@NullMarked
package org.stadtmosaik.project.ui.edit;

import org.jspecify.annotations.NullMarked;

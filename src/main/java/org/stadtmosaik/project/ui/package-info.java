/** The room's pages. */
@NullMarked
package org.stadtmosaik.project.ui;

import org.jspecify.annotations.NullMarked;

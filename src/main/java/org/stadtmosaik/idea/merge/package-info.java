/** Putting duplicates together, and taking them apart again. */
@NullMarked
package org.stadtmosaik.idea.merge;

import org.jspecify.annotations.NullMarked;

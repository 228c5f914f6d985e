/** What a lead sees of the exports. */
@NullMarked
package org.stadtmosaik.results.ui;

import org.jspecify.annotations.NullMarked;

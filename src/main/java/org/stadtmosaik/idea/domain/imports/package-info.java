/**
 * Reads statements and votes that were collected with another tool, as CSV files in the shape that
 * Polis exports. Pure reading: rows and problems are handed over one by one, nothing is stored.
 */
@NullMarked
package org.stadtmosaik.idea.domain.imports;

import org.jspecify.annotations.NullMarked;

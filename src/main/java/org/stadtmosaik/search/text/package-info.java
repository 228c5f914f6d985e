/** Texts taken apart into stems, and words that resemble each other; no database. */
@NullMarked
package org.stadtmosaik.search.text;

import org.jspecify.annotations.NullMarked;

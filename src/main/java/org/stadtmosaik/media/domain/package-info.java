/** Pictures in the database, and what an upload goes through. */
@NullMarked
package org.stadtmosaik.media.domain;

import org.jspecify.annotations.NullMarked;

/** From a file that somebody sent to the pixels that are kept: no Spring, no database. */
@NullMarked
package org.stadtmosaik.media.domain.image;

import org.jspecify.annotations.NullMarked;

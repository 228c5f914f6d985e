/** Entities and repositories of the room: nobody else's business. */
@NullMarked
package org.stadtmosaik.idea.domain;

import org.jspecify.annotations.NullMarked;

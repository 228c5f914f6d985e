/** Entities and repositories of the room: nobody else's business. */
@NullMarked
package org.stadtmosaik.commune.domain;

import org.jspecify.annotations.NullMarked;

/** Entities and repositories of the room: nobody else's business. */
@NullMarked
package org.stadtmosaik.moderation.domain;

import org.jspecify.annotations.NullMarked;

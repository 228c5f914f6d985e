/** Entities and repositories of the room: nobody else's business. */
@NullMarked
package org.stadtmosaik.project.domain;

import org.jspecify.annotations.NullMarked;

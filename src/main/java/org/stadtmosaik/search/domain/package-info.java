/** The index in the database. */
@NullMarked
package org.stadtmosaik.search.domain;

import org.jspecify.annotations.NullMarked;

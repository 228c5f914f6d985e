/** The module's tables. */
@NullMarked
package org.stadtmosaik.translation.domain;

import org.jspecify.annotations.NullMarked;

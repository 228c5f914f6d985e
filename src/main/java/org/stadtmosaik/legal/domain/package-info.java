/** The templates, what a commune filled in, and what it published. */
@NullMarked
package org.stadtmosaik.legal.domain;

import org.jspecify.annotations.NullMarked;

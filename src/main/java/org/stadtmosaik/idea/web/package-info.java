/** The idea board's HTTP endpoints, for the Lit elements. */
@NullMarked
package org.stadtmosaik.idea.web;

import org.jspecify.annotations.NullMarked;

/** The HTTP endpoints of following, for the Lit elements. */
@NullMarked
package org.stadtmosaik.following.web;

import org.jspecify.annotations.NullMarked;

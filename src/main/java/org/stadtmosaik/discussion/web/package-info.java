/** The discussion's HTTP endpoints, for the Lit elements. */
@NullMarked
package org.stadtmosaik.discussion.web;

import org.jspecify.annotations.NullMarked;

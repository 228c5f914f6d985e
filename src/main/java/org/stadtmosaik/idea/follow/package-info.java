/**
 * What staff do about ideas: named states with their reasons, official answers, and who is told.
 */
@NullMarked
package org.stadtmosaik.idea.follow;

import org.jspecify.annotations.NullMarked;

/** Followers, what they follow, and news. */
@NullMarked
package org.stadtmosaik.following.domain;

import org.jspecify.annotations.NullMarked;

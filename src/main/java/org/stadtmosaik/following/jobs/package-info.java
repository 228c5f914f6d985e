/** When digests go out and news are forgotten. */
@NullMarked
package org.stadtmosaik.following.jobs;

import org.jspecify.annotations.NullMarked;

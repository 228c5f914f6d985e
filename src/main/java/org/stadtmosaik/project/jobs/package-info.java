/** When what leads have typed and left is forgotten. */
@NullMarked
package org.stadtmosaik.project.jobs;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stadtmosaik.idea.opinion;

import org.jspecify.annotations.NullMarked;

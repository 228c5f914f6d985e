/** Pages about opinions: statements one by one, and what is agreed across groups. */
@NullMarked
package org.stadtmosaik.idea.ui.opinion;

import org.jspecify.annotations.NullMarked;

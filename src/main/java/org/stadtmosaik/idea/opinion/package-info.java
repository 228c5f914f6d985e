/** What people read and do about opinions: statements one by one, and what came of them. */
@NullMarked
package org.stadtmosaik.idea.opinion;

import org.jspecify.annotations.NullMarked;

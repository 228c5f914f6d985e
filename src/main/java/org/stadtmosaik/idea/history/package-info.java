/** What supported ideas said before they were changed: for everybody to read again. */
@NullMarked
package org.stadtmosaik.idea.history;

import org.jspecify.annotations.NullMarked;

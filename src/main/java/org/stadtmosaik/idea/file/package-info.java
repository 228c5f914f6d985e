/** Files that staff keep with an idea. Nobody else learns that there are any. */
@NullMarked
package org.stadtmosaik.idea.file;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.stadtmosaik.idea.domain.imports;

import org.jspecify.annotations.NullMarked;

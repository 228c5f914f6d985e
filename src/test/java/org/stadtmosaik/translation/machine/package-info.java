@NullMarked
package org.stadtmosaik.translation.machine;

import org.jspecify.annotations.NullMarked;

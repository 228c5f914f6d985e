@NullMarked
package org.stadtmosaik.translation;

import org.jspecify.annotations.NullMarked;

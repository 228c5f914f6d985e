@NullMarked
package org.stadtmosaik.results;

import org.jspecify.annotations.NullMarked;

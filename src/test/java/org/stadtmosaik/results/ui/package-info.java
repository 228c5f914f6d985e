@NullMarked
package org.stadtmosaik.results.ui;

import org.jspecify.annotations.NullMarked;

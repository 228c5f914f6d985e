@NullMarked
package org.stadtmosaik.translation.ui;

import org.jspecify.annotations.NullMarked;

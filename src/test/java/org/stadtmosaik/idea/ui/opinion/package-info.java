@NullMarked
package org.stadtmosaik.idea.ui.opinion;

import org.jspecify.annotations.NullMarked;

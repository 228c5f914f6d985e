/** Where staff write a board's topics. */
@NullMarked
package org.stadtmosaik.idea.topic.ui;

import org.jspecify.annotations.NullMarked;

/**
 * What people see of ideas: pages, cards, and the elements that work in the browser by themselves.
 */
@NullMarked
package org.stadtmosaik.idea.ui;

import org.jspecify.annotations.NullMarked;

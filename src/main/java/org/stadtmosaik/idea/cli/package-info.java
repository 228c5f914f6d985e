/** The commands of the launcher that bring ideas in and take boards out. */
@NullMarked
package org.stadtmosaik.idea.cli;

import org.jspecify.annotations.NullMarked;

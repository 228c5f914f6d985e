/** The staff's page of an idea's files, and the way to it. */
@NullMarked
package org.stadtmosaik.idea.file.ui;

import org.jspecify.annotations.NullMarked;

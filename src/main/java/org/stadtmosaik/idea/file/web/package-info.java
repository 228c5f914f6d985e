/** Hands the staff's files out. */
@NullMarked
package org.stadtmosaik.idea.file.web;

import org.jspecify.annotations.NullMarked;

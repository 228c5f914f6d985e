/** Invented content that shows the room in use; marked as demo wherever it is seen. */
@NullMarked
package org.stadtmosaik.legal.demo;

import org.jspecify.annotations.NullMarked;

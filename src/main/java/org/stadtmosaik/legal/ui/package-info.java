/** The pages as residents read them and as administrators fill them in. */
@NullMarked
package org.stadtmosaik.legal.ui;

import org.jspecify.annotations.NullMarked;

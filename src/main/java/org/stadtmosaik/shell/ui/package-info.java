@NullMarked
package org.stadtmosaik.shell.ui;

import org.jspecify.annotations.NullMarked;

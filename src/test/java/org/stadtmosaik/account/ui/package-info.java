@NullMarked
package org.stadtmosaik.account.ui;

import org.jspecify.annotations.NullMarked;

/** What one follows, and how one hears of it. */
@NullMarked
package org.stadtmosaik.following.ui;

import org.jspecify.annotations.NullMarked;

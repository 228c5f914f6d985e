/**
 * Where staff write down ideas for people without a phone, and where that is said on their page.
 */
@NullMarked
package org.stadtmosaik.idea.ui.cards;

import org.jspecify.annotations.NullMarked;

/** Ideas that staff write down for people without a phone: cards, walls of workshops, calls. */
@NullMarked
package org.stadtmosaik.idea.cards;

import org.jspecify.annotations.NullMarked;

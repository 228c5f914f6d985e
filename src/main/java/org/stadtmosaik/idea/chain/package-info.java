/** From an idea to a research question, a finding and a decision: what became of it. */
@NullMarked
package org.stadtmosaik.idea.chain;

import org.jspecify.annotations.NullMarked;

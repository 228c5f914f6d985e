/** Whether the portal can work, and what there is to measure about it. */
@NullMarked
package org.stadtmosaik.operation.health;

import org.jspecify.annotations.NullMarked;

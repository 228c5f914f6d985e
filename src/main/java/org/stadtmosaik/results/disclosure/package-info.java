/** How hidden figures are kept from being worked out: pure arithmetic on tables of counts. */
@NullMarked
package org.stadtmosaik.results.disclosure;

import org.jspecify.annotations.NullMarked;

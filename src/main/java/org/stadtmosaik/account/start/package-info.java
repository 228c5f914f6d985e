/** What accounts need at the portal's start, and their command. */
@NullMarked
package org.stadtmosaik.account.start;

import org.jspecify.annotations.NullMarked;

/** Coming back by a code that is sent to a resident's e-mail address. */
@NullMarked
package org.stadtmosaik.account.domain.mailed;

import org.jspecify.annotations.NullMarked;

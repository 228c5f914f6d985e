/** Sign-in, setting up an account, the staff list, and the recovery page. */
@NullMarked
package org.stadtmosaik.account.ui;

import org.jspecify.annotations.NullMarked;

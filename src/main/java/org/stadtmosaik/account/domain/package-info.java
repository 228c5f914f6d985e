/** Staff and their invitations, codes, lock-out, and the sealed secrets of residents. */
@NullMarked
package org.stadtmosaik.account.domain;

import org.jspecify.annotations.NullMarked;

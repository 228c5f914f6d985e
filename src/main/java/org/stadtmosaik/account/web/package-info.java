/** Sign-in, the device's endpoints, and what guards every request. */
@NullMarked
package org.stadtmosaik.account.web;

import org.jspecify.annotations.NullMarked;

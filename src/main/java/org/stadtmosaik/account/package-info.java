/**
 * Who somebody is. Residents are known by a secret on their device and a pseudonym derived from it
 * for each project; no table joins these. Staff sign in with password and code. What staff may do
 * is said by {@link org.stadtmosaik.account.Authorities}, which the commune module implements.
 */
@ApplicationModule(displayName = "Account")
@NullMarked
package org.stadtmosaik.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

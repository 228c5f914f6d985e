/**
 * How often a device and an address may do something before it gets slower. Everything here lives
 * in memory, is bounded, and is forgotten with the process: each node counts for itself.
 */
@NullMarked
package org.stadtmosaik.account.limits;

import org.jspecify.annotations.NullMarked;

/**
 * What staff did, kept so that nobody can change it unseen: each entry of a commune's chain carries
 * the hash of the one before. Other modules write an entry in the transaction of the action itself.
 * Residents and texts never appear here.
 */
@ApplicationModule(displayName = "Audit")
@NullMarked
package org.stadtmosaik.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

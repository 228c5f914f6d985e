/** The chain of entries and its hashes. */
@NullMarked
package org.stadtmosaik.audit.domain;

import org.jspecify.annotations.NullMarked;

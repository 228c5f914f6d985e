/**
 * Everything that a portal must not lose as one file, and the way back. The archive holds the rows
 * of every table as text, not the server's files and no SQL: whatever reads it decides itself what
 * its tables look like.
 */
@NullMarked
package org.stadtmosaik.operation.backup;

import org.jspecify.annotations.NullMarked;

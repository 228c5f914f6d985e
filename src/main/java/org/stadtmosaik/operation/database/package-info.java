/**
 * The database of a data folder: one owner, any number of commands attached to it, and the embedded
 * MariaDB that the owner runs unless an external server is set.
 */
@NullMarked
package org.stadtmosaik.operation.database;

import org.jspecify.annotations.NullMarked;

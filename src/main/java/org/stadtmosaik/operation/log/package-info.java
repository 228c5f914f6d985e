/**
 * How lines of the log are written: without anything that tells who somebody is or what they wrote.
 */
@NullMarked
package org.stadtmosaik.operation.log;

import org.jspecify.annotations.NullMarked;

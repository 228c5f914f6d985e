/**
 * What machines ask the portal: whether it is well, and figures. And what every answer says to
 * browsers.
 */
@NullMarked
package org.stadtmosaik.operation.web;

import org.jspecify.annotations.NullMarked;

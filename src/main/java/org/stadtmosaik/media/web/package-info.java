/** Where browsers get pictures. */
@NullMarked
package org.stadtmosaik.media.web;

import org.jspecify.annotations.NullMarked;

/** How open pages are told what happened meanwhile, over one connection for each. */
@NamedInterface("live")
@NullMarked
package org.stadtmosaik.shell.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** How every page looks and reads: on small screens, enlarged, in all themes, by keyboard. */
@NullMarked
package org.stadtmosaik.look;

import org.jspecify.annotations.NullMarked;

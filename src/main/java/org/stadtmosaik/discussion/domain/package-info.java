/** Comments and where they are kept. */
@NullMarked
package org.stadtmosaik.discussion.domain;

import org.jspecify.annotations.NullMarked;

/** What is done without anybody asking. */
@NullMarked
package org.stadtmosaik.media.jobs;

import org.jspecify.annotations.NullMarked;

/** What machines may ask about cases. */
@NullMarked
package org.stadtmosaik.moderation.web;

import org.jspecify.annotations.NullMarked;

/** HTML of other people as plain text. Pure. */
@NullMarked
package org.stadtmosaik.survey.transfer.html;

import org.jspecify.annotations.NullMarked;

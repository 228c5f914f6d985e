/** Codes, receipts, keys and blind signatures: what keeps an answer apart from whoever gave it. */
@NullMarked
package org.stadtmosaik.survey.secret;

import org.jspecify.annotations.NullMarked;

/**
 * What people wrote in their own words: read by a moderator, one text after the other, before
 * anybody else does. The texts are copies, so that no way leads from one to the answers of whoever
 * wrote it.
 */
@NullMarked
package org.stadtmosaik.survey.freetext;

import org.jspecify.annotations.NullMarked;

/**
 * Who thinks alike, and what is agreed across those groups: pure functions over votes in plain
 * arrays. People and statements are numbers from 0; who they are stays with the caller.
 */
@NamedInterface("opinion")
@NullMarked
package org.stadtmosaik.deliberation.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

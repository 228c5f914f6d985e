/**
 * What leads write about a project, as plain values: texts with the state of their translations,
 * the rules they are held to, and how two people's changes are put together.
 */
@NamedInterface("content")
@NullMarked
package org.stadtmosaik.project.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

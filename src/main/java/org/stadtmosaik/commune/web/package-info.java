/** Communes' maps over HTTP, for everybody: no session, no cookie. */
@NullMarked
package org.stadtmosaik.commune.web;

import org.jspecify.annotations.NullMarked;

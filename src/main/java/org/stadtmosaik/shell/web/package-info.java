@NullMarked
package org.stadtmosaik.shell.web;

import org.jspecify.annotations.NullMarked;

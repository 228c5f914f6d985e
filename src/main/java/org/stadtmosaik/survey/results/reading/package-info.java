/** Results as people read them: in sentences, rounded, and for one group alone. */
@NullMarked
package org.stadtmosaik.survey.results.reading;

import org.jspecify.annotations.NullMarked;

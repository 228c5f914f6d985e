/** LimeSurvey's survey structure files. Pure. */
@NullMarked
package org.stadtmosaik.survey.transfer.lss;

import org.jspecify.annotations.NullMarked;

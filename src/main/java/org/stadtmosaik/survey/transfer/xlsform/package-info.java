/** XLSForm workbooks, read and written. Pure. */
@NullMarked
package org.stadtmosaik.survey.transfer.xlsform;

import org.jspecify.annotations.NullMarked;

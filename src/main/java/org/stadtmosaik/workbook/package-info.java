/** Reads spreadsheets of people, .xlsx and .xls, as text and in bounded memory. */
@ApplicationModule(displayName = "Workbook")
@NullMarked
package org.stadtmosaik.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

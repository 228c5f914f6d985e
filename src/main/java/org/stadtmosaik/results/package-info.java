/**
 * Takes out what came in. A feature says which tables an activity has ({@link
 * org.stadtmosaik.results.DatasetSource}); this module writes them as CSV, into a folder or as a
 * zip for download, in a raw variant for research and in one that is safe to open in a spreadsheet,
 * always with a README that explains every column. Rows are streamed, so memory stays flat.
 */
@ApplicationModule(displayName = "Results")
@NullMarked
package org.stadtmosaik.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

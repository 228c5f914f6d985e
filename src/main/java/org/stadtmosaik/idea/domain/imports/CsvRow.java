package org.stadtmosaik.idea.domain.imports;

import java.util.List;

/** The fields of a row, and the physical line on which it starts. */
record CsvRow(long line, List<String> fields) {}

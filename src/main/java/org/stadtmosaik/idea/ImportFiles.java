package org.stadtmosaik.idea;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is imported at a time.
 *
 * @param statements CSV, spreadsheet, or a ZIP archive with one of them and photos
 * @param votes CSV or spreadsheet; {@code null} if there are none
 * @param comments CSV or spreadsheet; {@code null} if there are none
 */
public record ImportFiles(Path statements, @Nullable Path votes, @Nullable Path comments) {}

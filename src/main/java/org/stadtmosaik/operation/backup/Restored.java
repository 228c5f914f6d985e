package org.stadtmosaik.operation.backup;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came back.
 *
 * @param kept where the database before lies now, if it had content
 */
public record Restored(Manifest archive, Optional<Path> kept) {}

package org.stadtmosaik.survey;

import java.time.Instant;

/** A published version of a survey. */
public record VersionSummary(int version, Instant published) {}

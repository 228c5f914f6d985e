package org.stadtmosaik.idea.topic;

import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/** What an idea of a board can be about. */
public record Topic(UUID id, LocalizedText title) {}

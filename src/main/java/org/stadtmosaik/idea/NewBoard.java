package org.stadtmosaik.idea;

import org.stadtmosaik.shared.LocalizedText;

/**
 * What a new board consists of.
 *
 * @param name by which commands call it, at most 200 characters, unique in its project
 */
public record NewBoard(
    String name, LocalizedText title, LocalizedText intro, ReviewPolicy review) {}

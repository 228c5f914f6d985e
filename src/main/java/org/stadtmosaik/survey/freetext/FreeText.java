package org.stadtmosaik.survey.freetext;

import java.util.UUID;
import org.stadtmosaik.shared.Language;

/**
 * A text as whoever runs the survey sees it.
 *
 * @param language in which its author read the survey; they may have written in another one
 * @param version changes whenever words are blacked out
 */
public record FreeText(
    UUID id, String question, String text, Language language, FreeTextState state, long version) {}

package org.stadtmosaik.notification.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, in its reader's language already.
 *
 * @param sender the commune, by name
 * @param text paragraphs
 * @param action the word on the button, if it leads somewhere
 */
public record InboxWords(
    String sender, String subject, List<String> text, @Nullable String action) {}

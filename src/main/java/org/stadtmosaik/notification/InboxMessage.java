package org.stadtmosaik.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * A message as its reader sees it.
 *
 * @param sender the commune, by name
 * @param text paragraphs
 * @param language of all words in it
 * @param action the word on the button
 * @param path where the button leads, with a slash before it; {@code null} if nowhere
 * @param fresh whether it has not been seen before
 */
public record InboxMessage(
    String sender,
    String subject,
    List<String> text,
    Language language,
    @Nullable String action,
    @Nullable String path,
    Instant toldAt,
    boolean fresh) {}

package org.stadtmosaik.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * Something that a meeting talked about.
 *
 * @param text of the idea or question
 * @param path of its page, with a slash before it, if it has one
 * @param note what was said about it
 */
public record MeetingLink(
    LinkKind kind,
    UUID target,
    LocalizedText text,
    @Nullable String path,
    @Nullable LocalizedText note) {}

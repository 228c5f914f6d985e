package org.stadtmosaik.discussion;

import java.util.UUID;

/** Identifies a comment or a reply. */
public record CommentId(UUID value) {}
